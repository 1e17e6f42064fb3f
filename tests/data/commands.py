#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""commands.py ACCORDCTL ROOT: the program, its manual page and its completion offer the same commands
and options."""

import os
import re
import subprocess
import sys

import tree

MANUAL = "data/man/accordctl.1"
COMPLETION = "data/completion/accordctl.bash"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def commands(program):
    """The commands that --help shows: the first words of its indented lines."""
    text = output(program, "--help")
    return set(re.findall(r"^ +(?:accordctl +)?([a-z][a-z-]+)\b", text, re.MULTILINE)) - {"accordctl"}


def commands_in_manual(sources):
    names = re.findall(r"^\\fBaccordctl ([a-z\\-]+)\\fP", sources.text(MANUAL), re.MULTILINE)
    return {name.replace("\\-", "-") for name in names}


def commands_in_completion(sources):
    text = sources.text(COMPLETION).replace("\\\n", " ")
    return set(re.search(r"\*:0\) _accordctl_offer ([a-z -]+)", text).group(1).split())


def options_in_completion(sources, command):
    script = os.path.join(sources.root, COMPLETION)
    return set(output("bash", "-c", f'source "$0"; _accordctl_options "$1"', script, command).split())


def differences(known, other, name):
    for word in sorted(known - other):
        yield f"{word}: missing in {name}"
    for word in sorted(other - known):
        yield f"{word}: {name} has it, the program has not"


def check_manual(program, sources):
    """the manual page has every command and no other, and every option"""
    known = commands(program)
    yield from differences(known, commands_in_manual(sources), MANUAL)
    plain = re.sub(r"\\f[BIPR]", " ", sources.text(MANUAL)).replace("\\-", "-")
    told = set(OPTION.findall(plain))
    for command in sorted(known):
        for option in sorted(set(OPTION.findall(output(program, command, "--help"))) - told):
            yield f"{command} {option}: missing in {MANUAL}"


def check_completion(program, sources):
    """the completion has every command and option and no other"""
    known = commands(program)
    yield from differences(known, commands_in_completion(sources), COMPLETION)
    for command in sorted(known):
        options = set(OPTION.findall(output(program, command, "--help")))
        offered = options_in_completion(sources, command)
        yield from (f"{command} {fault}" for fault in differences(options, offered, COMPLETION))


def check_fields(program, sources):
    """the manual page has every field of a letter and no other"""
    source = sources.text("app/report/letter-fields.c")
    known = set(re.findall(r'"(\w+)"', re.search(r"names\[\] = {(.*?)};", source, re.DOTALL).group(1)))
    text = sources.text(MANUAL)
    section = text.split(".SS The fields of a letter")[1].split(".SS ")[0]
    told = {name for line in re.findall(r"^\.BR (.*)$", section, re.MULTILINE)
            for name in re.findall(r"\w+", line)}
    yield from differences(known, told, MANUAL)


def main(program, root):
    checks = [check_manual, check_completion, check_fields]
    failed = False
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        problems = list(check(program, tree.Tree(root)))
        failed = failed or bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {check.__doc__}")
        for problem in problems:
            print(f"# {problem}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""potfiles.py ROOT: po/POTFILES lists every source that has words for people, and no other.
potfiles.py ROOT --write puts it right."""

import os
import re
import sys

import tree

WORDS = re.compile(r"\b(N?C?_|ngettext|g_dngettext|g_dpgettext2?)\s*\(")
MARKED = re.compile(r'\btranslatable="yes"')
LIST = os.path.join("po", "POTFILES")


def translated(sources):
    """The sources that have words for people."""
    code = [path for folder in ("app", "ui") for path in sources.files(".c", ".h", under=folder)]
    code += [path for folder in ("rules", "explain") for path in sources.files(".sql", under="data/" + folder)]
    forms = sources.files(".ui", under="ui")
    desktop = sources.files(".desktop.in", ".metainfo.xml.in", ".gschema.xml", under="data")
    return sorted(
        desktop
        + [path for path in code if WORDS.search(sources.text(path))]
        + [path for path in forms if MARKED.search(sources.text(path))]
    )


def listed(sources):
    lines = sources.text(LIST).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def check_listed(sources):
    """po/POTFILES lists every source that has words for people, and no other"""
    wanted, present = set(translated(sources)), set(listed(sources))
    for path in sorted(wanted - present):
        yield f"{path} is not in {LIST}; tests/data/potfiles.py . --write adds it"
    for path in sorted(present - wanted):
        yield f"{path} is in {LIST}, but has no words for people or is gone"


def write(root):
    with open(os.path.join(root, LIST), "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: GPL-3.0-or-later\n")
        file.write("# Kept by tests/data/potfiles.py . --write; a test compares it with the sources.\n")
        file.writelines(path + "\n" for path in translated(tree.Tree(root)))


if __name__ == "__main__":
    if sys.argv[2:] == ["--write"]:
        write(sys.argv[1])
    else:
        tree.run([check_listed])

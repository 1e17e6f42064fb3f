# SPDX-License-Identifier: GPL-3.0-or-later
"""Who works on the example register on 22 September 2015, with accordctl alone."""

import collections
import re
import shlex

TODAY = {"ACCORD_TODAY": "2015-09-22"}
REGISTER = "example.accord"


class Secretary:
    """A command is written without the register, and {TYPE FIELD=VALUE; FIELD=VALUE} in it stands for the
    reference of the one record that is so."""

    def __init__(self, clerk):
        self.clerk = clerk

    def must(self, verb, *words):
        return self.clerk.must(verb, REGISTER, *words, env=TODAY)

    def findings(self, day=TODAY["ACCORD_TODAY"]):
        done = self.clerk.run("check", REGISTER, "--as-at", day, "--format", "json", env=TODAY)
        return done.json

    def told(self):
        return collections.Counter(f"{one['rule']} {one['subject']}" for one in self.findings())

    def look_up(self, asked):
        """The reference of the one record of TYPE FIELD=VALUE; FIELD=VALUE."""
        kind, where = asked.group(1).split(" ", 1)
        found = self.must("list", kind, *where.split("; "), "--format", "json").json
        assert len(found) == 1, f"{asked.group(0)}: {[record['ref'] for record in found]}"
        return found[0]["ref"]

    def fill(self, word):
        """A word with its braces filled, the innermost first."""
        while "{" in word:
            word = re.sub(r"\{([^{}]*)\}", self.look_up, word)
        return word

    def copy(self, kind, ref, *changes):
        fields = self.must("show", kind, ref, "--format", "json").json["fields"]
        fields.update(change.split("=", 1) for change in changes)
        self.must("add", kind, *(f"{key}={value}" for key, value in fields.items() if value is not None))

    def do(self, command):
        verb, *words = [self.fill(word) for word in shlex.split(command)]
        if verb == "copy":
            self.copy(*words)
        else:
            self.must(verb, *words)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources of a checkout, and the report of a check in TAP."""

import os
import sys

SKIPPED = ("_build", "build", ".git", "__pycache__")


class Tree:
    """The text files of a checkout, named by their path from its root; what is built is left out."""

    def __init__(self, root):
        self.root = root

    def files(self, *endings, under=""):
        """The paths that end in one of ENDINGS (any, if none is given), in a fixed order."""
        found = []
        for folder, folders, names in os.walk(os.path.join(self.root, under)):
            folders[:] = [name for name in folders if not name.startswith(SKIPPED)]
            for name in names:
                if not endings or name.endswith(endings):
                    found.append(os.path.relpath(os.path.join(folder, name), self.root))
        return sorted(found)

    def text(self, path):
        """A file's text, or nothing where it is not text."""
        try:
            with open(os.path.join(self.root, path), encoding="utf-8") as file:
                return file.read()
        except UnicodeDecodeError:
            return ""

    def lines(self, path):
        """A file's lines, numbered from 1."""
        return enumerate(self.text(path).splitlines(), 1)


def run(checks):
    """Runs CHECKS, functions of a tree that yield what they find wrong, on the checkout named on the
    command line. A check's docstring is its name."""
    tree = Tree(sys.argv[1])
    failed = False
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        problems = list(check(tree))
        failed = failed or bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {check.__doc__.splitlines()[0]}")
        for problem in problems:
            print(f"# {problem}", file=sys.stderr)
    sys.exit(1 if failed else 0)

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what Meson ran, down to the cases inside each program, and ends in "N passed, N failed"."""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(?!.*#\s*(?:SKIP|TODO))", re.IGNORECASE | re.MULTILINE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count(run):
    """The cases of one program that passed and failed. One that crashed or timed out failed."""
    if run["result"] == "SKIP":
        return 0, 0
    cases = CASE.findall(run.get("stdout") or "")
    failed = sum(1 for case in cases if case)
    passed = len(cases) - failed
    if run["result"] not in GOOD:
        return passed, max(failed, 1)
    return (passed or 1), failed


def main(path):
    try:
        with open(path, encoding="utf-8") as log:
            runs = [json.loads(line) for line in log]
    except (OSError, ValueError) as error:
        print(f"The log of the tests cannot be read: {error}")
        runs = []
    passed = failed = 0
    for run in runs:
        good, bad = count(run)
        passed, failed = passed + good, failed + bad
        if bad:
            print(f"Failed: {run['name']} ({run['result'].lower()}, {bad} of {good + bad})")
    if passed + failed == 0:
        print("No test was run.")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The count at the end of a test run: cases, programs without cases, crashes, and nothing at all."""

import contextlib
import io
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import tally

TAP = "TAP version 13\n1..3\nok 1 /date/add\nok 2 /date/parse # SKIP no locale\n# a note\nok 3 /date/year\n"

# Name, what was run (result and output), last line, exit status.
CASES = [
    ("cases", [("OK", TAP)], "2 passed, 0 failed", 0),
    ("a failed case", [("FAIL", TAP + "not ok 4 /date/week\n")], "2 passed, 1 failed", 1),
    ("a crash after good cases", [("ERROR", TAP)], "2 passed, 1 failed", 1),
    ("a crash before any case", [("ERROR", "")], "0 passed, 1 failed", 1),
    ("a time-out", [("TIMEOUT", "ok 1 /date/add\n")], "1 passed, 1 failed", 1),
    ("no cases", [("OK", ""), ("FAIL", None)], "1 passed, 1 failed", 1),
    ("skipped", [("SKIP", "1..0 # SKIP no display\n"), ("OK", TAP)], "2 passed, 0 failed", 0),
    ("all skipped", [("SKIP", "")], "0 passed, 0 failed", 1),
    ("nothing", [], "0 passed, 0 failed", 1),
    ("no log", None, "0 passed, 0 failed", 1),
]


def outcome(runs):
    """The last line and the exit status for a log of RUNS, or for none."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "testlog.json")
        if runs is not None:
            with open(path, "w", encoding="utf-8") as log:
                for result, output in runs:
                    log.write(json.dumps({"name": "x", "result": result, "stdout": output}) + "\n")
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = tally.main(path)
        return output.getvalue().splitlines()[-1], status


def main():
    failed = False
    print(f"1..{len(CASES)}")
    for number, (name, runs, line, status) in enumerate(CASES, 1):
        got = outcome(runs)
        good = got == (line, status)
        failed = failed or not good
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
        if not good:
            print(f"# got {got}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

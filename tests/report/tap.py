# SPDX-License-Identifier: GPL-3.0-or-later
"""A unittest case told as TAP."""

import sys
import traceback
import unittest


class Tap(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def say(self, good, test, problem=None):
        self.number += 1
        print(("ok" if good else "not ok"), self.number, test.id().rsplit(".", 1)[-1])
        if problem:
            for line in "".join(traceback.format_exception(*problem)).splitlines():
                print("#", line)

    def addSuccess(self, test):
        self.say(True, test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say(False, test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.say(False, test, err)


def skip_all(why):
    print(f"1..0 # SKIP {why}")
    sys.exit(0)


def run(case):
    """Runs the tests of a case; answers the status to exit with."""
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    print(f"1..{suite.countTestCases()}")
    result = Tap()
    suite.run(result)
    return 0 if result.wasSuccessful() else 1

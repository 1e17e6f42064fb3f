#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does in one change, a step down and a rescission, done record by record with accordctl:
the rules find nothing wrong with either, and what they find where something is left out."""

import sys

import office
from secretary import REGISTER, TODAY, Secretary

STEP_DOWN = """
set arrangement ARR-10 end=2016-03-31
set party "{party arrangement=ARR-10; organisation=07G}" left=2016-03-31
set party "{party arrangement=ARR-10; organisation=Q57}" left=2016-03-31
set party "{party arrangement=ARR-10; organisation=99E}" left=2016-03-31
set committee "Primary Care Joint Committee" dissolved=2016-03-31
add evidence requirement="NS 8: NHS England agreed to step down" arrangement=ARR-10 date=2015-09-17
add arrangement title="Primary care, greater involvement" kind=nhse-functions model=greater-involvement \
predecessor=ARR-10 start=2016-04-01 approved=2015-09-22 approval_minute=GB-15/06 safe=yes \
in_patients_interests=yes profile="Thurrock CCG" liability="NHS England stays liable"
add party arrangement=ARR-17 organisation=07G role=lead joined=2016-04-01
add party arrangement=ARR-17 organisation=Q57 role=nhs-england joined=2016-04-01
add lead party="{party arrangement=ARR-17; organisation=07G}" kind=clinician \
person="{person family_name=Dunnock}" from=2016-04-01
add lead party="{party arrangement=ARR-17; organisation=07G}" kind=manager \
person="{person family_name=Woodlark}" from=2016-04-01
add function arrangement=ARR-17 function="General practice commissioning" owner=X24 exerciser=X24 \
involvement=discuss from=2016-04-01
"""

CONSENTS = "consents=NHS Southend CCG: letter of 10 September 2015"


def do_all(secretary, text):
    for command in text.strip().replace("\\\n", "").splitlines():
        secretary.do(command)


def found(secretary, day, *refs):
    """The rules that find something about these on a day, but for what tells of a way that is open, and
    for the constitution, which makes no provision for primary care."""
    return {one["rule"] for one in secretary.findings(day) if one["ref"] in refs} - {"WD-6", "WD-8", "FN-5"}


def check_step_down(secretary, report):
    before = found(secretary, "2015-09-22", "ARR-10")
    do_all(secretary, STEP_DOWN)
    report.equal("nothing new on what ends", found(secretary, "2016-03-31", "ARR-10") - before, set())
    report.equal("nothing on what has ended", found(secretary, "2016-04-01", "ARR-10"), set())
    for day in ("2015-09-22", "2016-03-31", "2016-04-01"):
        report.equal(f"nothing on what follows on {day}", found(secretary, day, "ARR-17"), set())
    told = secretary.must("list", "arrangement", "predecessor=ARR-10", "model=greater-involvement", "--as-at",
                          "2016-04-01", "--format", "json").json
    report.equal("it is in force the day after", [one["status"] for one in told], ["in-force"])
    secretary.do("set function \"{function arrangement=ARR-17}\" involvement=jointly")
    beyond = {one["rule"] for one in secretary.findings("2016-04-01")
              if one["subject"].endswith("Primary care, greater involvement")}
    report.equal("more than the model allows is found", "FN-1" in beyond, True)


def check_rescission(secretary, report):
    for words, wanted in (([], {"WD-7"}), ([CONSENTS], set())):
        secretary.must("set", "notice", "NOT-03", "rescinded=2015-09-22", *words)
        report.equal(f"with {words} it is found", found(secretary, "2015-09-22", "NOT-03"), wanted)
    state = secretary.must("show", "notice", "NOT-03", "--as-at", "2015-09-22", "--format", "json").json
    report.equal("it is rescinded", state["fields"]["state"], "rescinded")
    secretary.must("set", "notice", "NOT-03", "rescinded=2016-01-16", CONSENTS)
    report.equal("after it has expired", found(secretary, "2016-01-16", "NOT-03"), {"WD-7"})


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.must("sample", REGISTER, "--year", "2015/16", "--quiet", env=TODAY)
        secretary = Secretary(clerk)
        check_step_down(secretary, report)
        check_rescission(secretary, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])

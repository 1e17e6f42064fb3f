# SPDX-License-Identifier: GPL-3.0-or-later
"""An office with registers in a folder of its own, accordctl as its clerk calls it, and the report of
a test in TAP."""

import dataclasses
import json
import os
import shutil
import subprocess
import sys
import tempfile

CLERK = "Test Clerk"


@dataclasses.dataclass
class Outcome:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Office:
    """A folder, in which accordctl runs; use it as a context."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = tempfile.mkdtemp(prefix="accordctl-")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def run(self, *words, env=None, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options):
        """Runs accordctl; ENV is laid over an environment that depends on nobody's settings."""
        surroundings = {
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "",
            "TZ": "UTC",
            "G_DEBUG": "fatal-warnings",
            "ACCORD_OFFICER": CLERK,
            "ACCORD_TODAY": "2015-06-01",
            **(env or {}),
        }
        done = subprocess.run(
            [self.program, *words], cwd=self.folder, env=surroundings, stdin=subprocess.DEVNULL,
            stdout=stdout, stderr=stderr, timeout=120, check=False, **options)
        return Outcome(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())

    def must(self, *words, **options):
        """As run(), for what a test builds on: it has to succeed."""
        done = self.run(*words, **options)
        assert done.status == 0, f"{words}: {done}"
        return done

    def head(self, register):
        """The hash of the journal's last entry: it moves with every change."""
        return self.must("history", register, "--limit", "1", "--format", "json").json[0]["hash"]

    def fill(self, register):
        """A register with two bodies, an arrangement between them, and a fund."""
        self.must("new", register, "--organisation", "NHS Thurrock CCG", "--code", "07G", "--quiet")
        for words in (
            ["organisation", "code=99E", "name=NHS Basildon and Brentwood CCG", "kind=ccg"],
            ["arrangement", "title=Acute services", "kind=collaborative", "start=1/4/15",
             "end=31/3/16", "safe=yes"],
            ["party", "arrangement=ARR-01", "organisation=99E", "role=lead", "joined=2015-04-01"],
            ["pooled-fund", "arrangement=ARR-01", "host=99E", "year=2015/16", "name=Better care"],
            ["contribution", "fund=Better care", "organisation=99E", "agreed=£1.2m"],
        ):
            self.must("add", register, *words)


def faults(done, status=0, out=None, err=None):
    """What is wrong with an outcome: OUT and ERR are the whole text, or a list of what must be in it."""
    if done.status != status:
        yield f"exit status {done.status}, not {status}"
    for name, got, wanted in (("out", done.out, out), ("err", done.err, err)):
        if isinstance(wanted, str) and got != wanted:
            yield f"{name} is not {wanted!r}"
        if isinstance(wanted, (list, tuple)):
            yield from (f"{name} lacks {part!r}" for part in wanted if part not in got)


class Report:
    """Results in TAP, one for each check."""

    def __init__(self):
        self.number = 0
        self.failed = False

    def check(self, name, problems, done=None):
        problems = list(problems)
        self.number += 1
        self.failed = self.failed or bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.number} - {name}")
        for problem in problems:
            print(f"# {name}: {problem}", file=sys.stderr)
        if problems and done is not None:
            print(f"# {done}", file=sys.stderr)

    def outcome(self, name, done, **wanted):
        self.check(name, faults(done, **wanted), done)

    def equal(self, name, got, wanted):
        self.check(name, [] if got == wanted else [f"got {got!r}, not {wanted!r}"])

    def skip(self, name, why):
        self.number += 1
        print(f"ok {self.number} - {name} # SKIP {why}")

    def end(self):
        print(f"1..{self.number}")
        sys.exit(1 if self.failed else 0)

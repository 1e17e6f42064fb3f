#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the example's board pack in LibreOffice, prints it, and reads what came out on paper."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

for program in ("soffice", "pdftotext", "pdfinfo"):
    if shutil.which(program) is None:
        tap.skip_all(f"{program} is not installed")


def read(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


class Printed(unittest.TestCase):
    path = None

    @classmethod
    def setUpClass(cls):
        cls.facts = dict(re.findall(r"^(\w[\w ]*): +(.*)$", read("pdfinfo", cls.path), re.M))
        cls.pages = read("pdftotext", "-layout", cls.path, "-").split("\f")[:-1]

    def test_paper(self):
        self.assertIn("(A4)", self.facts["Page size"])
        self.assertGreater(int(self.facts["Pages"]), 16)

    def test_properties(self):
        self.assertIn("board pack", self.facts["Title"])

    def test_cover_is_one_page(self):
        self.assertIn("Joint commissioning: board pack", self.pages[0])
        self.assertIn("Illustration: people, amounts and events are invented", self.pages[0])
        self.assertIn("SHA-256", self.pages[0])
        self.assertNotIn("Joint commissioning: board pack", self.pages[1])

    def test_every_page_says_where_it_belongs(self):
        count = len(self.pages)
        for number, page in enumerate(self.pages, 1):
            self.assertRegex(page, rf"Journal [0-9a-f]{{12}} +Page {number} of {count}")
            self.assertIn("As at 30 September 2015", page)

    def test_headings_are_repeated(self):
        calendar = [page for page in self.pages
                    if re.search(r"^.*Reporting calendar$", page.lstrip("\n").split("\n")[0])]
        self.assertGreater(len(calendar), 1)
        for page in calendar:
            self.assertRegex(page, r"Arr\. +Arrangement +")

    def test_nothing_is_too_narrow(self):
        for page in self.pages:
            self.assertNotIn("###", page)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        workbook = os.path.join(folder, "board-pack.xlsx")
        subprocess.run([program, "2015-09-30", workbook], check=True)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", "pdf", "--outdir", folder, workbook], check=True,
                       env={**os.environ, "HOME": folder}, stdout=subprocess.DEVNULL)
        Printed.path = os.path.join(folder, "board-pack.pdf")
        return tap.run(Printed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

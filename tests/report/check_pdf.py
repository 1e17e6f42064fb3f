#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the PDF of the example's board pack with Poppler, which is not ours."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

for program in ("pdftotext", "pdfinfo", "pdffonts", "pdftoppm"):
    if shutil.which(program) is None:
        tap.skip_all(f"{program} is not installed")


def read(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def words_of(page):
    return re.sub(r"\s+", " ", page)


class Pages(unittest.TestCase):
    path = None

    @classmethod
    def setUpClass(cls):
        cls.facts = dict(re.findall(r"^(\w[\w ]*): +(.*)$", read("pdfinfo", cls.path), re.M))
        cls.pages = read("pdftotext", "-layout", cls.path, "-").split("\f")[:-1]
        contents = cls.pages[0][cls.pages[0].index("Contents"):]
        cls.sections = [(name.strip(), int(page)) for name, page in
                        re.findall(r"^ *(\w[\w ]*?)  .* (\d+)$", contents, re.M)]

    def test_paper(self):
        self.assertIn("(A4)", self.facts["Page size"])
        self.assertEqual(int(self.facts["Pages"]), len(self.pages))

    def test_tagged(self):
        self.assertEqual(self.facts["Tagged"], "yes")
        structure = read("pdfinfo", "-struct", self.path)
        for tag in ("Document", "H1", "H2", "Table", "TR", "TH", "TD", "P", "Link", "Figure",
                    "Caption"):
            self.assertRegex(structure, rf"(?m)^ *{tag}\b")

    def test_properties(self):
        self.assertIn("board pack", self.facts["Title"])
        self.assertEqual(self.facts["Creator"], "Accord")
        self.assertEqual(self.facts["CreationDate"], self.facts["ModDate"])

    def test_contents_name_the_page_of_each_section(self):
        self.assertGreater(len(self.sections), 12)
        for name, number in self.sections:
            first = self.pages[number - 1].lstrip("\n").split("\n")[0]
            self.assertTrue(first.rstrip().endswith(name), f"{name}: {first}")

    def test_every_page_says_where_it_belongs(self):
        count = len(self.pages)
        for number, page in enumerate(self.pages, 1):
            self.assertRegex(page, rf"Journal [0-9a-f]{{12}} +Page {number} of {count}")
            self.assertIn("As at 30 September 2015", page)

    def test_headings_are_repeated(self):
        calendar = [page for page in self.pages
                    if re.search(r"Reporting calendar$", page.lstrip("\n").split("\n")[0])]
        self.assertGreater(len(calendar), 1)
        for page in calendar:
            self.assertRegex(page, r"Arr\. +Arrangement +")

    def test_words_and_figures(self):
        whole = words_of(" ".join(self.pages))
        for words in ("Joint commissioning: board pack", "SHA-256", "Signs: ▲ breach or overdue",
                      "Illustration: people, amounts and events are invented", "✓ In force",
                      "Figure 1. ", "Figures behind the charts"):
            self.assertIn(words, whole)
        self.assertRegex(whole, r"£\d{1,3},\d{3},\d{3}")

    def test_links(self):
        places = read("pdfinfo", "-dests", self.path)
        self.assertIn('"contents"', places)
        for number in range(1, len(self.sections) + 1):
            self.assertIn(f'"section-{number}"', places)

    def test_fonts_are_inside(self):
        for line in read("pdffonts", self.path).splitlines()[2:]:
            self.assertRegex(line, r" yes (yes|no) +(yes|no) +\d+ +\d+$")

    def test_every_page_is_drawn(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(["pdftoppm", "-r", "20", "-gray", self.path,
                                   os.path.join(folder, "page")], check=True,
                                  stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.stderr, "")
            self.assertEqual(len(os.listdir(folder)), len(self.pages))


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        Pages.path = os.path.join(folder, "board-pack.pdf")
        subprocess.run([program, "2015-09-30", Pages.path], check=True)
        return tap.run(Pages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

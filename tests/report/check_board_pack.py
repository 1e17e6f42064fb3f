#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the example's board pack with a program that is not ours and holds it against the register."""

import datetime
import os
import subprocess
import sys
import tempfile
import unittest

import tap

try:
    import openpyxl
except ImportError:
    tap.skip_all("openpyxl is not installed")

SHEETS = ["Cover", "Arrangements", "Parties and leads", "Agreements", "Committees", "Membership",
          "Attendance", "Meetings", "Reporting calendar", "Objectives", "Pooled funds", "Notices",
          "Decisions", "Interests", "Actions", "Chart data"]


def date(year, month, day):
    return datetime.datetime(year, month, day)


class BoardPack(unittest.TestCase):
    path = None

    @classmethod
    def setUpClass(cls):
        cls.book = openpyxl.load_workbook(cls.path)

    def table(self, name):
        """The rows of a table as dictionaries by heading."""
        for sheet in self.book:
            if name in sheet.tables:
                rows = [[cell.value for cell in row] for row in sheet[sheet.tables[name].ref]]
                return [dict(zip(rows[0], row)) for row in rows[1:]]
        self.fail(f"there is no table {name}")

    def find(self, name, **cells):
        rows = [row for row in self.table(name)
                if all(row[key.replace("_", " ")] == value for key, value in cells.items())]
        self.assertEqual(len(rows), 1, f"{name}: {cells}")
        return rows[0]

    def test_sheets(self):
        self.assertEqual(self.book.sheetnames, SHEETS)

    def test_cover(self):
        cover = self.book["Cover"]
        self.assertEqual(cover["A1"].value, "NHS Thurrock CCG")
        self.assertEqual(cover["A3"].value,
                         "Governing Body, meeting in public, Thursday 26 November 2015")
        facts = {row[0].value: row[1].value for row in cover["A4:B7"]}
        self.assertTrue(facts["Please note"].startswith("Illustration:"))
        figures = {row["Key figure"]: row["Value"] for row in self.table("KeyFigures")}
        self.assertEqual(figures["Arrangements in force"], 11)
        self.assertEqual(figures["Notices running"], 1)
        self.assertEqual(figures["Last day to serve notice"], date(2015, 9, 30))
        self.assertEqual(figures["Money pooled"], 9323250)
        self.assertEqual(figures["Balance of pooled funds"], 9323250 - 8791150)

    def test_contents(self):
        contents = self.table("Contents")
        self.assertEqual([row["Sheet"] for row in contents], SHEETS[1:])
        entries = {row["Sheet"]: row["Entries"] for row in contents}
        self.assertEqual(entries["Arrangements"], len(self.table("Arrangements")))
        self.assertEqual(entries["Membership"], len(self.table("Membership")))
        self.assertEqual(entries["Interests"], len(self.table("Interests")))
        links = [cell.hyperlink for row in self.book["Cover"].iter_rows() for cell in row
                 if cell.hyperlink]
        self.assertGreaterEqual(len(links), len(contents))

    def test_arrangements(self):
        row = self.find("Arrangements", Ref="ARR-07")
        self.assertEqual(row["Status"], "◆ Notice given")
        self.assertEqual(row["Start"], date(2014, 4, 1))
        self.assertIn("(TC 12.4)", row["Kind and mode"])
        self.assertEqual(self.find("Arrangements", Ref="ARR-11")["Needs attention"], "▲ 2 overdue")

    def test_committees(self):
        row = self.find("Committees", Committee="Governing Body")
        self.assertEqual((row["Voting seats"], row["Filled"], row["Vacant"]), (10, 9, 1))
        self.assertEqual((row["Lay and executive"], row["More than half is"]), (5, 5))
        self.assertEqual(len(self.book["Committees"]._charts), 1)

    def test_membership(self):
        seats = [row for row in self.table("Membership") if row["State"] == "◆ Vacant"]
        self.assertEqual(len(seats), 4)
        row = self.find("Membership", Committee="Governing Body", Seat="Secondary care doctor")
        self.assertEqual((row["Holder"], row["Until"]), ("Vacant", date(2015, 7, 31)))

    def test_attendance(self):
        row = self.find("Attendance", Seat="Basildon and Brentwood, executive")
        self.assertEqual((row["May"], row["Jul"], row["Sep"]), ("✓", "D", "✓"))
        self.assertEqual((row["In person"], row["By deputy"], row["Rate"]), (2, 1, 1))

    def test_meetings(self):
        row = self.find("Meetings", Date=date(2015, 9, 9))
        self.assertEqual((row["Voting present"], row["Quorum"]), (8, 6))
        self.assertEqual(row["State"], "◆ Lost at item 5")

    def test_calendar(self):
        row = self.find("ReportingCalendar", Arrangement="Non-emergency patient transport",
                        What_is_owed="Annual report 2014/15")
        self.assertEqual(row["State"], "▲ Not published")
        self.assertEqual(row["Presented"], date(2015, 7, 23))

    def test_objectives(self):
        row = self.find("Objectives", Objective="Treatment within 18 weeks")
        self.assertAlmostEqual(row["Q1"], 0.924)
        self.assertEqual(row["Q2"], "awaited")
        self.assertEqual(row["State"], "✓ Achieved")

    def test_funds(self):
        row = next(r for r in self.table("Contributions") if r["Party"] == "Thurrock Council")
        self.assertEqual((row["Due to date"], row["Paid to date"], row["Difference"]),
                         (2122500, 1061250, -1061250))
        self.assertEqual((row["Risk share"], row["State"]), (0.25, "◆ Short"))
        last = [r for r in self.table("FundMonths")
                if r["Fund"] == "Better Care Fund 2015/16"][-1]
        self.assertEqual((last["Month"], last["Balance"]), (date(2015, 9, 1), 430850))
        self.assertEqual(len(self.book["Pooled funds"]._charts), 2)

    def test_notices(self):
        row = self.find("Notices", Notice="NOT-03")
        self.assertEqual((row["Last served"], row["Expires, end of"]),
                         (date(2015, 7, 15), date(2016, 1, 15)))
        self.assertEqual(row["State"], "● Running")
        self.assertEqual(self.find("Notices", Notice="NOT-04")["State"], "◆ Part served")
        readings = [r["Readings"] for r in self.table("NoticeReadings") if r["Notice"] == "NOT-04"]
        self.assertEqual(readings, ["✓ Agree", "◆ Differ"])

    def test_decisions(self):
        self.assertEqual(self.find("Decisions", Ref="DEC-16")["Outcome"], "✓ Ratified")
        self.assertEqual(self.find("Decisions", Ref="DEC-24")["Outcome"], "○ 1 of 4 ratified")
        self.assertEqual(self.find("Decisions", Ref="DEC-23")["Outcome"], "◆ Not taken")

    def test_nothing_personal(self):
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    text = str(cell.value)
                    self.assertNotIn("@", text, cell.coordinate)
                    self.assertNotIn("01632", text, cell.coordinate)
                    self.assertNotIn("treated by a provider", text, cell.coordinate)
        withheld = [r for r in self.table("Interests") if r["Who"] == "Withheld"]
        self.assertEqual(len(withheld), 1)
        self.assertEqual(withheld[0]["Nature"], "–")


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        BoardPack.path = os.path.join(folder, "board-pack.xlsx")
        subprocess.run([program, "2015-09-30", BoardPack.path], check=True)
        return tap.run(BoardPack)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

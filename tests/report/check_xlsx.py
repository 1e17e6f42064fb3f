#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sample workbook with a program that is not ours and holds it against what was asked."""

import datetime
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

import tap

try:
    import openpyxl
except ImportError:
    tap.skip_all("openpyxl is not installed")

INK, MUTED, ACCENT, RULE = "FF1F2933", "FF52606D", "FF003087", "FF005EB8"
HAIR, TINT = "FFCBD3DC", "FFE8EEF6"
NOTICES = "Notices- -all--- of 'em- A long"
SHEETS = ["Cover", "Exceptions", "Arrangements", "Committees", "Attendance", "Pooled funds",
          "A-01 Health checks", NOTICES, "Chart data"]
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


class Workbook(unittest.TestCase):
    path = None

    @classmethod
    def setUpClass(cls):
        cls.book = openpyxl.load_workbook(cls.path)
        cls.values = openpyxl.load_workbook(cls.path, data_only=True)
        cls.parts = zipfile.ZipFile(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.parts.close()

    def texts(self, sheet):
        return [cell.value for row in self.book[sheet].iter_rows() for cell in row
                if cell.value is not None]

    def names(self):
        names = self.book.defined_names
        found = names.definedName if hasattr(names, "definedName") else names.values()
        return {name.name: name.attr_text for name in found}

    def test_sheets(self):
        self.assertEqual(self.book.sheetnames, SHEETS)
        self.assertEqual(self.book["Cover"].sheet_properties.tabColor.rgb, ACCENT)
        self.assertEqual(self.book["Exceptions"].sheet_properties.tabColor.rgb, "FF8A1C12")
        for sheet in self.book:
            self.assertEqual(sheet.sheet_state, "visible")
            self.assertEqual(list(sheet.merged_cells.ranges), [])

    def test_page(self):
        for sheet in self.book:
            cover = sheet.title == "Cover"
            margins = sheet.page_margins
            self.assertEqual(sheet.page_setup.orientation, "landscape")
            self.assertEqual(sheet.page_setup.paperSize, 9)
            self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
            self.assertEqual(sheet.page_setup.fitToHeight, None if cover else 0)
            self.assertEqual((margins.left, margins.right), (0.5, 0.5))
            self.assertEqual((margins.top, margins.bottom), (0.5, 0.62) if cover else (0.78, 0.72))
            self.assertFalse(sheet.sheet_view.showGridLines)
            self.assertEqual(sheet.sheet_view.zoomScale, None if cover else 110)
            area = sheet.print_area
            area = area[0] if isinstance(area, list) else area
            self.assertTrue(area.split("!")[-1].startswith("$A$1:"), area)

    def test_running_text(self):
        cover, sheet = self.book["Cover"], self.book["Exceptions"]
        self.assertIsNone(cover.oddHeader.left.text)
        header, footer = sheet.oddHeader, sheet.oddFooter
        with self.parts.open("xl/worksheets/sheet2.xml") as part:
            xml = part.read().decode()
        self.assertIn("Governing Body &amp;&amp; public, 14 October 2015", xml)
        self.assertEqual(header.right.text, "&A")
        self.assertEqual(header.right.size, 8)
        self.assertEqual(header.right.color, "52606D")
        self.assertEqual(footer.left.text,
                         "Joint commissioning board pack  |  As at 30 September 2015")
        self.assertEqual(footer.center.text, "Journal 8618dcf78704")
        self.assertEqual(footer.right.text, "Page &P of &N")

    def test_freeze(self):
        frozen = {"Exceptions": "B5", "Arrangements": "B6", "Committees": "A4", "Attendance": "A5",
                  "Pooled funds": "A4", NOTICES: "A6"}
        repeated = {"Exceptions": "$4:$4", "Arrangements": "$5:$5", "Attendance": "$4:$4"}
        for sheet, cell in frozen.items():
            self.assertEqual(self.book[sheet].freeze_panes, cell, sheet)
            self.assertEqual(self.book[sheet].print_title_rows, repeated.get(sheet), sheet)
        self.assertIsNone(self.book["Cover"].freeze_panes)

    def test_widths(self):
        for sheet in self.book.worksheets[1:]:
            width = sum(round(column.width * 7) for column in sheet.column_dimensions.values())
            self.assertEqual(width, 1016, sheet.title)

    def test_breaks(self):
        self.assertEqual([b.id for b in self.book["Pooled funds"].row_breaks.brk], [15])
        self.assertEqual([b.id for b in self.book["Exceptions"].row_breaks.brk], [])

    def test_tables(self):
        tables = {}
        for sheet in self.book:
            for table in sheet.tables.values():
                tables[table.displayName] = table
                headings = [cell.value for cell in sheet[table.ref][0]]
                self.assertEqual(headings, [column.name for column in table.tableColumns])
                self.assertEqual(len(set(headings)), len(headings))
                self.assertNotEqual(table.tableStyleInfo.showRowStripes, True)
                self.assertIsNone(table.tableStyleInfo.name)
        filters = {name for name, table in tables.items() if table.autoFilter is not None}
        self.assertEqual(filters, {"Exceptions", "Arrangements", "Committees", "Attendance",
                                   "Contributions", "Notices"})
        self.assertEqual(tables["Exceptions"].ref, "A4:J16")
        self.assertEqual(tables["Contributions"].ref, "A5:G11")
        self.assertIn("A1_", tables)
        self.assertLessEqual({"KeyFigures", "Contents", "Figure1", "Figure4"}, set(tables))

    def test_heading_cells(self):
        cell = self.book["Exceptions"]["A4"]
        self.assertEqual((cell.font.name, cell.font.sz, cell.font.b), ("Arial", 9, True))
        self.assertEqual(cell.font.color.rgb, ACCENT)
        self.assertEqual(cell.fill.fgColor.rgb, TINT)
        self.assertEqual((cell.border.bottom.style, cell.border.bottom.color.rgb), ("medium", RULE))
        self.assertTrue(cell.alignment.wrap_text)
        self.assertEqual(self.book["Exceptions"].row_dimensions[4].height, 30)

    def test_states(self):
        cell = self.book["Exceptions"]["A5"]
        self.assertEqual(cell.value, "▲ Breach")
        self.assertEqual((cell.font.b, cell.font.color.rgb), (True, "FF8A1C12"))
        self.assertEqual(cell.fill.fgColor.rgb, "FFFBE9E7")
        note = self.book["Exceptions"]["A13"]
        self.assertEqual((note.value, note.font.b, note.fill.patternType), ("● Note", False, None))

    def test_types(self):
        sheet = self.book["Exceptions"]
        self.assertEqual(sheet["H5"].value, datetime.datetime(2015, 8, 17))
        self.assertEqual(sheet["H5"].number_format, "d mmm yyyy")
        self.assertEqual((sheet["I6"].value, sheet["I6"].number_format), (44, "#,##0"))
        self.assertEqual((sheet["H13"].value, sheet["H13"].font.color.rgb), ("–", MUTED))
        funds = self.book["Pooled funds"]
        self.assertEqual(funds["D6"].value, 13500000.5)
        self.assertEqual(funds["D6"].number_format, "£#,##0;-£#,##0")
        self.assertEqual((funds["F6"].value, funds["F6"].number_format), (0.25, "0%"))
        self.assertEqual(funds["B18"].value, datetime.datetime(2015, 4, 1))
        self.assertEqual(funds["B18"].number_format, "mmmm yyyy")
        single = self.book["A-01 Health checks"]
        self.assertEqual((single["C8"].value, single["C8"].number_format), (0.6, "0.0%"))
        self.assertEqual((single["D9"].value, single["D9"].number_format), (2.6, "0.0"))

    def test_groups_and_lines(self):
        sheet = self.book["Attendance"]
        self.assertEqual(sheet["A17"].border.bottom.color.rgb, HAIR)
        self.assertEqual(sheet["A18"].border.bottom.color.rgb, MUTED)
        self.assertEqual(sheet["A18"].alignment.vertical, "center")
        self.assertEqual(sheet.row_dimensions[18].height, 17)
        self.assertEqual(self.book["Exceptions"]["A5"].alignment.vertical, "top")
        self.assertEqual(sheet["B5"].alignment.indent, 1)
        self.assertEqual(sheet["C5"].alignment.horizontal, "center")

    def test_totals(self):
        funds, values = self.book["Pooled funds"], self.values["Pooled funds"]
        self.assertEqual(funds["A12"].value, "Total")
        self.assertEqual(funds["D12"].value, "=SUBTOTAL(109,D6:D11)")
        self.assertEqual(values["D12"].value, 81000003)
        self.assertEqual(values["E12"].value, -225000)
        self.assertIsNone(funds["F12"].value)

    def test_links(self):
        sheet = self.book["Exceptions"]
        self.assertEqual(sheet["A3"].value, "◄ Contents")
        self.assertEqual(sheet["A3"].hyperlink.location, "'Cover'!$A$1")
        # A-05 is a row of the arrangements; a reference that is missing leads nowhere.
        self.assertEqual(sheet["D5"].hyperlink.location, "'Arrangements'!$A$7")
        self.assertIsNone(sheet["D13"].hyperlink)
        self.assertEqual(sheet["J9"].hyperlink.location,
                         "'" + NOTICES.replace("'", "''") + "'!$A$1")
        cover = self.book["Cover"]
        places = {cell.value: cell.hyperlink.location for row in cover.iter_rows() for cell in row
                  if cell.hyperlink}
        self.assertEqual(places["Chart data"], "'Chart data'!$A$1")

    def test_hard_text(self):
        sheet = self.book[NOTICES]
        self.assertEqual((sheet["B8"].value, sheet["B8"].data_type), ("=1+1", "s"))
        with self.parts.open("xl/sharedStrings.xml") as part:
            strings = part.read().decode()
        self.assertIn("and␁ a bell␇, _x005F_x0041_ and &lt;b&gt;&amp;amp;&lt;/b&gt;", strings)
        self.assertIsNone(sheet["C8"].hyperlink)
        for sheet in self.book:
            for row in sheet.iter_rows():
                formulas = [c.value for c in row if c.data_type == "f"]
                self.assertTrue(all(f.startswith("=SUBTOTAL(109,") for f in formulas))

    def test_empty_table(self):
        self.assertIn("Nothing to show", self.texts(NOTICES))

    def test_rich_text(self):
        sheet = self.book["Arrangements"]
        self.assertTrue(sheet["B6"].value.startswith("Better Care Fund pooled budget. Integrated"))
        self.assertTrue(sheet["B7"].font.b)

    def test_thresholds(self):
        sheet = self.book["Attendance"]
        self.assertEqual(sheet["F5"].number_format, '[<0.6]"▼ "0%;0%')
        rules = [(str(area.sqref), rule.operator, rule.formula, rule.dxf.font.color.rgb)
                 for area, found in sheet.conditional_formatting._cf_rules.items()
                 for rule in found]
        self.assertEqual(rules, [("F5:F64", "lessThan", ["0.6"], "FF6B4300")])
        self.assertEqual(self.book["Pooled funds"]["E18"].number_format,
                         '£#,##0;"▲ "-£#,##0')

    def test_names(self):
        names = self.names()
        self.assertEqual(names["AsAt"], "'Cover'!$D$4")
        self.assertEqual(names["MeetingDate"], "'Cover'!$D$5")
        self.assertEqual(names["Breaches"], "'Cover'!$C$9")
        self.assertIn("JournalHash", names)
        regions = [name for name in names if name.startswith("TitleRegion")]
        tables = sum(len(sheet.tables) for sheet in self.book)
        self.assertEqual(len(regions), tables)
        self.assertIn(("a4.j16.2", "'Exceptions'!$A$4"),
                      [(name.split(".", 1)[1], names[name]) for name in regions])

    def test_key_figures(self):
        cover = self.book["Cover"]
        self.assertEqual((cover["C9"].value, cover["C9"].number_format), (4, "#,##0"))
        self.assertEqual((cover["C10"].value, cover["C10"].number_format),
                         (192000, "£#,##0;-£#,##0"))
        self.assertEqual(cover["C11"].value, datetime.datetime(2015, 9, 30))
        self.assertEqual(cover["C12"].value, "–")
        self.assertEqual(cover["D4"].number_format, "d mmmm yyyy")

    def test_properties(self):
        properties = self.book.properties
        self.assertEqual(properties.title, "Joint commissioning: board pack")
        self.assertEqual(properties.creator, "Board secretary, NHS Thurrock CCG")
        self.assertEqual(properties.created, datetime.datetime(2015, 9, 30, 17, 5))
        self.assertEqual(properties.modified, properties.created)
        with self.parts.open("docProps/custom.xml") as part:
            custom = {node.get("name"): "".join(node.itertext())
                      for node in ElementTree.parse(part).getroot()}
        self.assertEqual(custom["AsAt"], "2015-09-30")
        self.assertEqual(custom["FinancialYear"], "2015/16")
        self.assertEqual(len(custom["JournalHash"]), 64)
        self.assertLessEqual({"Report", "Profile"}, set(custom))

    def test_charts(self):
        kinds = {sheet.title: [type(chart).__name__ for chart in sheet._charts]
                 for sheet in self.book if sheet._charts}
        self.assertEqual(kinds, {"Committees": ["BarChart"], "Pooled funds": ["BarChart"] * 2,
                                 "A-01 Health checks": ["LineChart"]})
        self.assertIn("Figure 2. By the end of September 98% of what was paid in was spent.",
                      self.texts("Pooled funds"))
        descriptions = []
        for name in self.parts.namelist():
            if name.startswith("xl/drawings/drawing"):
                root = ElementTree.fromstring(self.parts.read(name))
                descriptions += [node.get("descr") for node in root.iter(DRAWING + "cNvPr")]
        self.assertEqual(len(descriptions), 4)
        self.assertTrue(any("Apr: Paid in £4.5m, Spent £1.4m;" in text for text in descriptions))
        for name in self.parts.namelist():
            if name.startswith("xl/charts/chart"):
                self.assertIn("'Chart data'!", self.parts.read(name).decode())

    def test_chart_data(self):
        sheet = self.book["Chart data"]
        rows = {row[0].value: [cell.value for cell in row[1:]] for row in sheet.iter_rows()}
        self.assertEqual(rows["Governing Body"][:3], [2, 2, 6])
        self.assertEqual(rows["Q3"][:2], [None, 0.6])


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        Workbook.path = os.path.join(folder, "sample.xlsx")
        subprocess.run([program, Workbook.path], check=True)
        return tap.run(Workbook)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

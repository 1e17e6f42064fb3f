#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py ROOT: dependencies point one way, cli to report and intake to rules to store to record
to calendar; the core never sees the toolkit, and the window sees only the core's public face."""

import os
import re

import tree

# A folder may include itself and any folder of a smaller number, but no other of its own.
RANK = {"calendar": 0, "record": 1, "store": 2, "rules": 3, "report": 4, "intake": 4, "cli": 5}
TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita|libadwaita|graphene)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
SQL = re.compile(
    r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s'
    r"|WITH\s+(RECURSIVE\s+)?\w+\s*(\(|AS\s)|(CREATE|DROP|ALTER)\s+(TEMP\s+)?(TABLE|VIEW|TRIGGER|INDEX)\s)"
)


def includes(sources, path):
    """The includes of a file: line number, quote or bracket, name."""
    for number, line in sources.lines(path):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def rooms(sources):
    """The folder of app/ that each source of the core lies in; where two have one name, the lower."""
    folders = {}
    for path in sources.files(".c", under="app"):
        parts = path.split(os.sep)
        if len(parts) >= 3 and parts[1] in RANK and parts[1] != "cli":
            stem, folder = os.path.splitext(parts[-1])[0], parts[1]
            if stem not in folders or RANK[folder] < RANK[folders[stem]]:
                folders[stem] = folder
    return folders


def room(header, folders):
    """The folder behind a public header: that of the source of its name, of one whose name begins
    with it (csv.h: csv-writer.c), or of one that it begins with (report-tree.h: report.c)."""
    stem = os.path.splitext(header)[0]
    while stem:
        if stem in folders:
            return folders[stem]
        for source in sorted(folders):
            if source.startswith(stem + "-"):
                return folders[source]
        stem = stem.rpartition("-")[0]
    return None


def target(name, folders):
    """The folder of app/ that an included header belongs to, or None for any other header."""
    first, _, rest = name.partition("/")
    if first == "accord":
        return room(rest, folders)
    return first if first in RANK else None


def may_use(folder, other):
    return folder == other or RANK[other] < RANK[folder]


def check_rooms(sources):
    """every folder of app/ includes only itself and lower ones"""
    folders = rooms(sources)
    for path in sources.files(".c", ".h", under="app"):
        folder = path.split(os.sep)[1]
        if folder not in RANK:
            yield f"{path}: app/{folder} is not one of {', '.join(RANK)}"
            continue
        for number, _, name in includes(sources, path):
            other = target(name, folders)
            if other and not may_use(folder, other):
                yield f"{path}:{number}: {folder} may not include {name}, which is {other}'s"


def check_headers(sources):
    """every public header has its source in one folder, and includes only that one's and lower ones"""
    folders = rooms(sources)
    for path in sources.files(".h", under="include"):
        folder = room(os.path.basename(path), folders)
        if not folder:
            yield f"{path}: no source of its name in app/"
            continue
        for number, _, name in includes(sources, path):
            other = target(name, folders)
            if other and not may_use(folder, other):
                yield f"{path}:{number}: {folder} may not include {name}, which is {other}'s"
            if not name.startswith("accord/") and target(name, folders):
                yield f"{path}:{number}: a public header may not include the private {name}"


def check_toolkit(sources):
    """the core includes nothing of GTK or libadwaita"""
    for folder in ("app", "include"):
        for path in sources.files(".c", ".h", under=folder):
            for number, _, name in includes(sources, path):
                if TOOLKIT.match(name):
                    yield f"{path}:{number}: {name}"


def check_sqlite(sources):
    """only app/store includes sqlite3.h"""
    for folder in ("app", "include", "ui"):
        for path in sources.files(".c", ".h", under=folder):
            if path.startswith(os.path.join("app", "store")):
                continue
            for number, _, name in includes(sources, path):
                if name.startswith("sqlite3"):
                    yield f"{path}:{number}: {name}"


def check_window(sources):
    """the window includes only the public face of the core, its own headers and the system's"""
    own = {os.path.basename(path) for path in sources.files(".h", under="ui")} | {"config.h"}
    for path in sources.files(".c", ".h", under="ui"):
        for number, quote, name in includes(sources, path):
            if quote == '"' and not name.startswith("accord/") and os.path.basename(name) not in own:
                yield f"{path}:{number}: {name}"


def check_sql(sources):
    """no SQL in C outside app/store"""
    for folder in ("app", "ui"):
        for path in sources.files(".c", ".h", under=folder):
            if path.startswith(os.path.join("app", "store")):
                continue
            for number, line in sources.lines(path):
                if SQL.search(line):
                    yield f"{path}:{number}: {line.strip()}"


CHECKS = [check_rooms, check_headers, check_toolkit, check_sqlite, check_window, check_sql]

if __name__ == "__main__":
    tree.run(CHECKS)

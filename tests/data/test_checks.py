#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of the tree are checked: each finds nothing in a small clean tree, and finds the fault
that is put there for it."""

import os
import sys
import tempfile

import house
import layers
import potfiles
import tree

LICENCE = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
ELSEWHERE = "/" + "tmp/accord"
UNFINISHED = "/* TO" + "DO: the rest */\n"

CLEAN = {
    "include/accord/date.h": LICENCE + "#include <glib.h>\n",
    "include/accord/store.h": LICENCE + '#include "accord/date.h"\n',
    "app/calendar/date.c": LICENCE + '#include "config.h"\n#include "accord/date.h"\n',
    "app/store/store.c": LICENCE + '#include <sqlite3.h>\nchar *sql = "SELECT id FROM party";\n',
    "app/store/store.h": LICENCE + '#include "accord/date.h"\n',
    "app/report/pack.c": LICENCE + '#include "store/store.h"\n#include "accord/store.h"\n',
    "ui/window.h": LICENCE,
    "ui/window.c": LICENCE + '#include <adwaita.h>\n#include "accord/store.h"\n#include "window.h"\n',
    "ui/compat.c": LICENCE + 'gtk_show_uri (window, uri, 0);\nlabel (_("Open"));\n',
    "po/POTFILES": "ui/compat.c\n",
}

# Check, file that is broken, what is put at its end.
FAULTS = [
    (layers.check_rooms, "app/calendar/date.c", '#include "store/store.h"\n'),
    (layers.check_rooms, "app/calendar/date.c", '#include "accord/store.h"\n'),
    (layers.check_rooms, "app/report/pack.c", '#include "intake/table.h"\n'),
    (layers.check_rooms, "app/attic/old.c", LICENCE),
    (layers.check_headers, "include/accord/date.h", '#include "accord/store.h"\n'),
    (layers.check_headers, "include/accord/store.h", '#include "store/store.h"\n'),
    (layers.check_headers, "include/accord/orphan.h", LICENCE),
    (layers.check_toolkit, "app/report/pack.c", "#include <gtk/gtk.h>\n"),
    (layers.check_toolkit, "include/accord/store.h", "#include <adwaita.h>\n"),
    (layers.check_sqlite, "app/report/pack.c", "#include <sqlite3.h>\n"),
    (layers.check_sqlite, "ui/window.c", "#include <sqlite3.h>\n"),
    (layers.check_window, "ui/window.c", '#include "store/store.h"\n'),
    (layers.check_sql, "ui/window.c", 'const char *sql = "SELECT title FROM arrangement";\n'),
    (layers.check_sql, "app/report/pack.c", 'run ("DELETE FROM party");\n'),
    (house.check_length, "ui/window.c", "\n" * 801),
    (house.check_paths, "ui/window.c", f'char *folder = "{ELSEWHERE}";\n'),
    (house.check_licence, "ui/page.c", '#include "window.h"\n'),
    (house.check_finished, "app/store/store.c", UNFINISHED),
    (house.check_finished, "app/store/store.c", "  goto out;\n"),
    (house.check_deprecated, "ui/window.c", "AdwLeaflet *leaflet;\n"),
    (house.check_deprecated, "ui/window.c", "gtk_tree_view_new ();\n"),
    (house.check_deprecated, "ui/window.c", "gtk_show_uri (window, uri, 0);\n"),
    (house.check_deprecated, "ui/compat.c", "gtk_dialog_run (dialog);\n"),
    (potfiles.check_listed, "ui/window.c", 'label (_("Save"));\n'),
    (potfiles.check_listed, "po/POTFILES", "ui/gone.c\n"),
]


def put(root, path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "a", encoding="utf-8") as file:
        file.write(text)


def findings(check, extra=None):
    """What CHECK says about the clean tree, with EXTRA, a path and a text, put into it."""
    with tempfile.TemporaryDirectory() as root:
        for path, text in CLEAN.items():
            put(root, path, text)
        if extra:
            put(root, *extra)
        return list(check(tree.Tree(root)))


def main():
    checks = layers.CHECKS + house.CHECKS + [potfiles.check_listed]
    cases = [(check, None) for check in checks]
    cases += [(check, (path, text)) for check, path, text in FAULTS]
    failed = False
    print(f"1..{len(cases)}")
    for number, (check, fault) in enumerate(cases, 1):
        found = findings(check, fault)
        good = len(found) == (1 if fault else 0)
        failed = failed or not good
        what = f"finds the fault in {fault[0]}" if fault else "finds nothing in a clean tree"
        print(f"{'ok' if good else 'not ok'} {number} - {check.__name__} {what}")
        if not good:
            print(f"# found: {found}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

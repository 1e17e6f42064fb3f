#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""house.py ROOT: what CONTRIBUTING.md asks of every source and a machine can see."""

import os
import re

import tree

LONGEST = 800
SOURCES = (".c", ".h", ".ui", ".sql", ".css", ".py", ".sh", "meson.build", "bootstrap")
PATHS = re.compile(r"(?<![\w.>])/(work|tmp|root|home|mnt)/")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")
JUMP = re.compile(r"^\s*goto\s+\w+;")

# Deprecated in the platform that is supported or in one after it, so that later ones build as well.
DEPRECATED = re.compile(
    r"\b(Adw|adw_)(Leaflet|leaflet|Flap|flap|Squeezer|squeezer|ViewSwitcherTitle)"
    r"|\b(Gtk(TreeView|TreeStore|ListStore|CellRenderer\w*|ComboBox\w*|InfoBar|Assistant|LockButton|AppChooser\w*))\b"
    r"|\bgtk_(tree_view|tree_store|list_store|cell_renderer|combo_box|info_bar|assistant|dialog)_"
    r"|\bgtk_widget_get_style_context\b|\bgtk_css_provider_load_from_data\b"
    r"|\bG_APPLICATION_FLAGS_NONE\b"
)

# Deprecated after the oldest platform, and with nothing else on it: in one file, to be changed once.
LATER = re.compile(
    r"\b(gtk_show_uri|gtk_file_chooser\w*|gtk_message_dialog\w*|adw_message_dialog\w*"
    r"|adw_about_window\w*|adw_show_about_window|adw_preferences_window\w*)\b"
)


def check_length(sources):
    """no source has more than 800 lines"""
    for path in sources.files(*SOURCES):
        # The tables of a register are one subject, and a released migration is never edited.
        if path.startswith("data/schema/"):
            continue
        length = len(sources.text(path).splitlines())
        if length > LONGEST:
            yield f"{path}: {length} lines; split it by subject"


def check_paths(sources):
    """no source names a folder of one machine"""
    for path in sources.files():
        if f"{os.sep}fixtures{os.sep}" in path:
            continue
        for number, line in sources.lines(path):
            if PATHS.search(line):
                yield f"{path}:{number}: {line.strip()[:100]}"


def check_licence(sources):
    """every source begins with its licence"""
    for path in sources.files(".c", ".h", "meson.build", ".py", ".sh"):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "".join(sources.text(path).splitlines()[:2]):
            yield f"{path}: the first line is not its licence"


def check_finished(sources):
    """no source has a mark of unfinished work, or a goto"""
    for folder in ("app", "include", "ui", "data"):
        for path in sources.files(".c", ".h", ".ui", ".sql", under=folder):
            for number, line in sources.lines(path):
                if UNFINISHED.search(line) or JUMP.match(line):
                    yield f"{path}:{number}: {line.strip()}"


def check_deprecated(sources):
    """the window calls nothing deprecated, now or later, outside the one file for it"""
    for path in sources.files(".c", ".h", ".ui", under="ui"):
        compatible = os.path.basename(path).startswith("compat")
        for number, line in sources.lines(path):
            if DEPRECATED.search(line) or (LATER.search(line) and not compatible):
                yield f"{path}:{number}: {line.strip()}"


CHECKS = [check_length, check_paths, check_licence, check_finished, check_deprecated]

if __name__ == "__main__":
    tree.run(CHECKS)

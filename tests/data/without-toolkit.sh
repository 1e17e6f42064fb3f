#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# without-toolkit.sh PROGRAM: the program is linked with nothing of GTK or libadwaita. Cairo, which draws
# the pages of a PDF, is itself linked with X11.
set -eu

libraries=$(ldd "$1")
if printf '%s\n' "$libraries" | grep -E 'lib(gtk|gdk|adwaita|wayland)'; then
    echo "$1 is linked with the libraries above, which are the window's alone."
    exit 1
fi

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# headless.sh PROGRAM [ARGUMENT…]: runs a program of the window on a screen that nobody sees, with a
# session bus of its own. ACCORD_SCREEN is its size. Without gl-disable every start costs 60 ms and 60 MB more.
set -eu

export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY

exec xvfb-run -a -s "-screen 0 ${ACCORD_SCREEN:-1280x800}x24 -nolisten tcp" dbus-run-session -- "$@"

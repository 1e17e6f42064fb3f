#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# well-formed.sh FOLDER…: every form and resource list of these folders is well-formed XML.
set -eu

find "$@" \( -name '*.ui' -o -name '*.xml' -o -name '*.xml.in' -o -name '*.svg' \) \
    -exec xmllint --noout --nonet {} +

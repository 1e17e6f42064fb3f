/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"

G_DEFINE_QUARK (accord-error-quark, accord_error)

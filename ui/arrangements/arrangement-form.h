/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/record-dialog.h"

G_BEGIN_DECLS

AccordRecordDialog *
accord_arrangement_form_open (GtkWidget *from, AccordStore *store, AccordRecord *arrangement);

G_END_DECLS

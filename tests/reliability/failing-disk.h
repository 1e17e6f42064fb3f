/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** FailingDiskMode: what happens at the call: it fails, it and all after it fail, or the process
 * dies in its stead. */
typedef enum {
  FAILING_DISK_ONCE,
  FAILING_DISK_FOR_EVER,
  FAILING_DISK_KILL,
} FailingDiskMode;

void failing_disk_register (void);
void failing_disk_arm (int n, FailingDiskMode mode);
int failing_disk_disarm (void);

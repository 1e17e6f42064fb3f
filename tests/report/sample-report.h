/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report.h"

/* A small board pack with every kind of block and cell, and with text that is hard to write. */
AccordReport *sample_report_new (void);

#define SAMPLE_HASH    "8618dcf78704ae613de293b97f664601f31f43ff212c7b5ca004470f6ff6a5de"
#define SAMPLE_CREATED 1443632700 /* 30 September 2015, 17:05 */

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/** Look: how the window is looked at: its size, colours and the size of its text. */
typedef struct {
  const char *name;
  int width;
  int height;
  gboolean is_dark;
  int text_percent;
} Look;

/** Scene: what one look shows, and the register that it shows it of. */
typedef struct {
  char *folder;
  char *path; /* nullable */
  AccordWindow *window;
} Scene;

extern const Look scene_looks[];
extern const guint scene_n_looks;

void scene_open (Scene *scene, const Look *look);
void scene_take (Scene *scene, const char *name, const Look *look);
void scene_take_dialog (GtkWindow *dialog, const char *name, const Look *look);

char *scene_make_example (const char *folder);
char *scene_make_long_names (const char *folder);

void scene_take_pages (const char *name, char *(*make_register) (const char *folder));
void scene_take_sample (const char *name, char *(*make_register) (const char *folder));
void scene_take_whole_pages (const char *name, char *(*make_register) (const char *folder));
void scene_take_forms (const char *name, char *(*make_register) (const char *folder));
void scene_take_assistants (const char *name, char *(*make_register) (const char *folder));

G_END_DECLS

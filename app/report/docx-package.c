/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/docx-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/* A letter with a picture takes a hundredth of these; an archive made to fill the memory is refused
 * before it does. */
#define PACKED_MAX   (20 * 1024 * 1024)
#define UNPACKED_MAX (60 * 1024 * 1024)
#define PARTS_MAX    1000

typedef struct archive ArchiveReader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveReader, archive_read_free)

typedef struct archive ArchiveWriter;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveWriter, archive_write_free)

static void
part_free (gpointer data)
{
  DocxPart *part = data;

  g_bytes_unref (part->bytes);
  g_free (part->name);
  g_free (part);
}

/** docx_package_new: (transfer full): one without parts; messages call it @title. */
DocxPackage *
docx_package_new (const char *title)
{
  DocxPackage *package = g_new (DocxPackage, 1);

  package->title = g_strdup (title);
  package->parts = g_ptr_array_new_with_free_func (part_free);
  return package;
}

void
docx_package_free (DocxPackage *package)
{
  g_ptr_array_unref (package->parts);
  g_free (package->title);
  g_free (package);
}

/** docx_package_copy: (transfer full): the bytes of the parts are shared. */
DocxPackage *
docx_package_copy (const DocxPackage *package)
{
  DocxPackage *copy = docx_package_new (package->title);

  for (guint i = 0; i < package->parts->len; i++)
    {
      const DocxPart *part = package->parts->pdata[i];

      docx_package_add (copy, part->name, part->bytes);
    }
  return copy;
}

/** docx_package_add: adds a part after the others. */
void
docx_package_add (DocxPackage *package, const char *name, GBytes *bytes)
{
  DocxPart *part = g_new (DocxPart, 1);

  part->name = g_strdup (name);
  part->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (package->parts, part);
}

/* Names of parts are the same in upper and lower case. */
static DocxPart *
find_part (const DocxPackage *package, const char *name)
{
  for (guint i = 0; i < package->parts->len; i++)
    {
      DocxPart *part = package->parts->pdata[i];

      if (g_ascii_strcasecmp (part->name, name) == 0)
        return part;
    }
  return NULL;
}

/** docx_package_find: (transfer none) (nullable): the bytes of a part. */
GBytes *
docx_package_find (const DocxPackage *package, const char *name)
{
  const DocxPart *part = find_part (package, name);

  return part == NULL ? NULL : part->bytes;
}

/** docx_package_replace: gives a part that is there other bytes. */
void
docx_package_replace (DocxPackage *package, const char *name, GBytes *bytes)
{
  DocxPart *part = find_part (package, name);

  g_assert (part != NULL);
  g_bytes_unref (part->bytes);
  part->bytes = g_bytes_ref (bytes);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
begins_with (GBytes *bytes, const char *start, gsize length)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, start, length) == 0;
}

/* Says what the file is instead, as far as its first bytes tell. */
static gboolean
refuse_kind (GBytes *bytes, const char *title, GError **error)
{
  if (begins_with (bytes, "PK", 2))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” is damaged: it begins as a Word document does, but does not end as one. "
                   "Save it again in your word processor."),
                 title);
  else if (begins_with (bytes, "\xd0\xcf\x11\xe0", 4))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” is protected by a password, or was saved by an old Word (.doc). Save it "
                   "as a Word document (.docx) without a password."),
                 title);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” is not a Word document. Save it as one (.docx) in your word processor."),
                 title);
  return FALSE;
}

static gboolean
refuse_damaged (const DocxPackage *package, ArchiveReader *reader, GError **error)
{
  g_debug ("%s: %s", package->title, archive_error_string (reader));
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is damaged, and cannot be read to its end. Save it again in your word "
                 "processor."),
               package->title);
  return FALSE;
}

static gboolean
refuse_size (const DocxPackage *package, gsize most, GError **error)
{
  g_autofree char *limit = g_format_size (most);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the name of a file, a size such as 20 MB */
               _("“%1$s” is larger than a template for letters may be (%2$s). Smaller pictures "
                 "help."),
               package->title, limit);
  return FALSE;
}

/* Unpacks an entry; @total is what was unpacked of the whole archive, which says itself only what
 * its maker wrote. */
static GBytes *
read_entry (const DocxPackage *package, ArchiveReader *reader, gsize *total, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[16384];
  la_ssize_t n;

  while ((n = archive_read_data (reader, block, sizeof block)) > 0)
    {
      *total += (gsize) n;
      if (*total > UNPACKED_MAX)
        {
          refuse_size (package, UNPACKED_MAX, error);
          return NULL;
        }
      g_byte_array_append (bytes, block, (guint) n);
    }
  if (n < 0)
    {
      refuse_damaged (package, reader, error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
add_entry (DocxPackage *package,
           ArchiveReader *reader,
           struct archive_entry *entry,
           gsize *total,
           GError **error)
{
  const char *name = archive_entry_pathname (entry);
  g_autoptr (GBytes) bytes = NULL;

  if (archive_entry_is_encrypted (entry))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is protected by a password. Save it without one."), package->title);
      return FALSE;
    }
  if (name == NULL || package->parts->len == PARTS_MAX || find_part (package, name) != NULL)
    return refuse_damaged (package, reader, error);
  if (archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  bytes = read_entry (package, reader, total, error);
  if (bytes == NULL)
    return FALSE;
  docx_package_add (package, name, bytes);
  return TRUE;
}

static gboolean
read_entries (DocxPackage *package, ArchiveReader *reader, GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  int status;

  while ((status = archive_read_next_header (reader, &entry)) == ARCHIVE_OK ||
         status == ARCHIVE_WARN)
    if (!add_entry (package, reader, entry, &total, error))
      return FALSE;
  return status == ARCHIVE_EOF || refuse_damaged (package, reader, error);
}

/**
 * docx_package_read:
 * @bytes: a file
 * @title: what messages call it
 *
 * Unpacks a document of a word processor. Its parts are kept in the memory, and what it says of its
 * size is not believed.
 *
 * Returns: (transfer full) (nullable): the parts; %NULL with %ACCORD_ERROR_INVALID for what is no
 *   such document, is damaged, protected or too large
 */
DocxPackage *
docx_package_read (GBytes *bytes, const char *title, GError **error)
{
  g_autoptr (DocxPackage) package = docx_package_new (title);
  g_autoptr (ArchiveReader) reader = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (size > PACKED_MAX)
    {
      refuse_size (package, PACKED_MAX, error);
      return NULL;
    }
  archive_read_support_format_zip_seekable (reader);
  if (size == 0 || archive_read_open_memory (reader, data, size) != ARCHIVE_OK)
    {
      refuse_kind (bytes, title, error);
      return NULL;
    }
  return read_entries (package, reader, error) ? g_steal_pointer (&package) : NULL;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static la_ssize_t
append_cb (struct archive *writer, void *data, const void *block, size_t length)
{
  g_byte_array_append (data, block, (guint) length);
  return (la_ssize_t) length;
}

/* Without a time, an owner and a place on a disk, so that the same parts make the same bytes. */
static gboolean
write_part (ArchiveWriter *writer, const DocxPart *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size;
  const void *data = g_bytes_get_data (part->bytes, &size);
  gboolean written;

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  written = archive_write_header (writer, entry) == ARCHIVE_OK &&
            archive_write_data (writer, data, size) == (la_ssize_t) size;
  archive_entry_free (entry);
  return written;
}

/**
 * docx_package_write:
 *
 * Packs the parts again, in their order. The same parts give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL if there is not enough memory
 */
GBytes *
docx_package_write (const DocxPackage *package, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (ArchiveWriter) writer = archive_write_new ();
  gboolean written;

  archive_write_set_format_zip (writer);
  archive_write_set_bytes_in_last_block (writer, 1);
  written = archive_write_open (writer, bytes, NULL, append_cb, NULL) == ARCHIVE_OK;
  for (guint i = 0; written && i < package->parts->len; i++)
    written = write_part (writer, package->parts->pdata[i]);
  written = written && archive_write_close (writer) == ARCHIVE_OK;
  if (written)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT,
               _("“%s” could not be packed."), package->title);
  return NULL;
}

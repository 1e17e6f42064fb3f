/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/letter.h"

#include <string.h>

#include "accord/error.h"
#include "report/docx-package.h"
#include "report/letter-paper.h"

#define W      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define STRICT "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""
#define TYPE   "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define BODY(text) "<w:document " W "><w:body>" text "</w:body></w:document>"
#define P(text) "<w:p>" text "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define PARTNER "NHS Essex & <Suffolk> CCG"

static void
add (DocxPackage *package, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  docx_package_add (package, name, bytes);
}

/* A document as a word processor packs it: @document is its text, the rest may be NULL. */
static GBytes *
make_docx (const char *document, const char *main_type, const char *footer, const char *settings)
{
  g_autoptr (DocxPackage) package = docx_package_new ("made");
  g_autofree char *types = g_strdup_printf (
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Override PartName=\"/word/document.xml\" ContentType=\"%s\"/>%s%s</Types>",
    main_type == NULL ? TYPE "document.main+xml" : main_type,
    footer == NULL ? "" : "<Override PartName=\"/word/footer1.xml\" ContentType=\"" TYPE "footer+xml\"/>",
    settings == NULL ? ""
                     : "<Override PartName=\"/word/settings.xml\" ContentType=\"" TYPE
                       "settings+xml\"/>");

  add (package, "[Content_Types].xml", types);
  add (package, "_rels/.rels", "<Relationships/>");
  if (document != NULL)
    add (package, "word/document.xml", document);
  add (package, "word/_rels/document.xml.rels", "<Relationships/>");
  if (footer != NULL)
    add (package, "word/footer1.xml", footer);
  if (settings != NULL)
    add (package, "word/settings.xml", settings);
  return docx_package_write (package, NULL);
}

static const char *
look_up (const char *name, gpointer data)
{
  if (strcmp (name, "partner") == 0)
    return PARTNER;
  if (strcmp (name, "partner_address") == 0)
    return "Suffolk House\nBaxter Avenue";
  if (strcmp (name, "minute") == 0)
    return ACCORD_LETTER_GAP_START "[the minute]" ACCORD_LETTER_GAP_END;
  if (strcmp (name, "odd") == 0)
    return "a\x01" "b {{partner}}";
  return NULL;
}

static gboolean
knows (const char *name)
{
  return strcmp (name, "partner") == 0 || strcmp (name, "minute") == 0;
}

static char *
fill_part (GBytes *docx, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new (docx, "t.docx", &error);
  g_autoptr (GBytes) filled = NULL;
  g_autoptr (DocxPackage) package = NULL;
  GBytes *bytes;
  gsize size;
  const char *text;

  g_assert_no_error (error);
  filled = accord_letter_template_fill (template, look_up, NULL, &error);
  g_assert_no_error (error);
  package = docx_package_read (filled, "filled", &error);
  g_assert_no_error (error);
  bytes = docx_package_find (package, part);
  text = g_bytes_get_data (bytes, &size);
  return g_strndup (text, size);
}

/* Elements that are copied declare their namespace again, which says nothing. */
static void
drop_copies (char *xml)
{
  char *again = strstr (xml, " " W) + strlen (" " W);

  while ((again = strstr (again, " " W)) != NULL)
    memmove (again, again + strlen (" " W), strlen (again + strlen (" " W)) + 1);
}

/* Every way in which a word processor writes a field, and what becomes of it. */
static void
test_fill (void)
{
#define FILLED "<w:t xml:space=\"preserve\">NHS Essex &amp; &lt;Suffolk&gt; CCG</w:t>"
#define MARK(kind) "<w:r><w:fldChar w:fldCharType=\"" kind "\"/></w:r>"
#define INSTRUCTION(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
  static const struct {
    const char *name;
    const char *text;
    const char *filled;
  } cases[] = {
    { "plain", P (R ("{{partner}}")), P ("<w:r>" FILLED "</w:r>") },
    { "folded", P (R ("{{ Partner }}")), P ("<w:r>" FILLED "</w:r>") },
    { "around", P (R ("To {{partner}}, and")),
      P ("<w:r><w:t xml:space=\"preserve\">To NHS Essex &amp; &lt;Suffolk&gt; CCG, and</w:t></w:r>") },
    { "split", P (R ("{") "<w:proofErr w:type=\"spellStart\"/>" R ("{part") R ("ner}") R ("}!")),
      P ("<w:r>" FILLED "</w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\"/></w:r>"
         "<w:r><w:t xml:space=\"preserve\"/></w:r><w:r><w:t xml:space=\"preserve\">!</w:t></w:r>") },
    { "look", P ("<w:r><w:rPr><w:b/></w:rPr><w:t>{{partner}}</w:t></w:r>"),
      P ("<w:r><w:rPr><w:b/></w:rPr>" FILLED "</w:r>") },
    { "twice", P (R ("{{partner}} {{partner}}")),
      P ("<w:r><w:t xml:space=\"preserve\">NHS Essex &amp; &lt;Suffolk&gt; CCG NHS Essex &amp; "
         "&lt;Suffolk&gt; CCG</w:t></w:r>") },
    { "simple merge field",
      P ("<w:fldSimple w:instr=\" MERGEFIELD  Partner \\* MERGEFORMAT \"><w:r><w:rPr><w:i/></w:rPr>"
         "<w:t>«Partner»</w:t></w:r></w:fldSimple>"),
      P ("<w:r><w:rPr><w:i/></w:rPr>" FILLED "</w:r>") },
    { "merge field of runs",
      P (MARK ("begin") INSTRUCTION (" MERGEFIELD ") INSTRUCTION ("\"partner\" ") MARK ("separate")
           R ("«partner»") MARK ("end")),
      P ("<w:r/><w:r/><w:r/><w:r/><w:r>" FILLED "</w:r><w:r/>") },
    { "other field", P (MARK ("begin") INSTRUCTION (" PAGE ") MARK ("end") R ("{{partner}}")),
      P (MARK ("begin") INSTRUCTION (" PAGE ") MARK ("end") "<w:r>" FILLED "</w:r>") },
    { "lines", P (R ("{{partner-address}}")),
      P ("<w:r/><w:r><w:t xml:space=\"preserve\">Suffolk House</w:t><w:br/>"
         "<w:t xml:space=\"preserve\">Baxter Avenue</w:t></w:r><w:r/>") },
    { "gap", P (R ("(minute {{minute}})")),
      P ("<w:r/><w:r><w:t xml:space=\"preserve\">(minute </w:t></w:r><w:r><w:rPr>"
         "<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">[the minute]</w:t></w:r>"
         "<w:r><w:t xml:space=\"preserve\">)</w:t></w:r><w:r/>") },
    { "nothing left", P (R ("{{none}}")) P (R ("x")), P (R ("x")) },
    { "nothing left, alone", "<w:tbl><w:tr><w:tc>" P (R ("{{none}}")) "</w:tc></w:tr></w:tbl>" P (R ("x")),
      "<w:tbl><w:tr><w:tc>" P ("<w:r><w:t xml:space=\"preserve\"/></w:r>")
      "</w:tc></w:tr></w:tbl>" P (R ("x")) },
    { "a value is no template", P (R ("{{odd}}")),
      P ("<w:r><w:t xml:space=\"preserve\">a b {{partner}}</w:t></w:r>") },
    { "in a box", P ("<w:r><w:pict><w:txbxContent>" P (R ("{{partner}}")) "</w:txbxContent></w:pict></w:r>"),
      P ("<w:r><w:pict><w:txbxContent>" P ("<w:r>" FILLED "</w:r>") "</w:txbxContent></w:pict></w:r>") },
    { "struck out", P ("<w:del><w:r><w:delText>{{</w:delText></w:r></w:del>" R ("partner}}")),
      P ("<w:del><w:r><w:delText>{{</w:delText></w:r></w:del>" R ("partner}}")) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *document = g_strconcat ("<w:document " W "><w:body>", cases[i].text,
                                               "</w:body></w:document>", NULL);
      g_autofree char *wanted =
        g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document " W "><w:body>",
                     cases[i].filled, "</w:body></w:document>\n", NULL);
      g_autoptr (GBytes) docx = make_docx (document, NULL, NULL, NULL);
      g_autofree char *filled = fill_part (docx, "word/document.xml");

      drop_copies (filled);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (filled, ==, wanted);
    }
}

static void
test_parts (void)
{
  g_autoptr (GBytes) docx = make_docx (
    "<w:document " STRICT "><w:body>" P (R ("{{partner}}")) "</w:body></w:document>", NULL,
    "<w:ftr " W ">" P (R ("{{partner}}")) "</w:ftr>",
    "<w:settings " W "><w:mailMerge><w:query w:val=\"x\"/></w:mailMerge><w:zoom/></w:settings>");
  g_autofree char *document = fill_part (docx, "word/document.xml");
  g_autofree char *footer = fill_part (docx, "word/footer1.xml");
  g_autofree char *settings = fill_part (docx, "word/settings.xml");

  g_assert_nonnull (strstr (document, "NHS Essex &amp; &lt;Suffolk&gt; CCG"));
  g_assert_nonnull (strstr (footer, "NHS Essex &amp; &lt;Suffolk&gt; CCG"));
  g_assert_null (strstr (settings, "mailMerge"));
  g_assert_nonnull (strstr (settings, "zoom"));
}

/* What an office saves as a template is a document once it is filled: Word would not open it else. */
static void
test_dotx (void)
{
  g_autoptr (GBytes) docx =
    make_docx (BODY (P (R ("{{partner}}"))), TYPE "template.main+xml", NULL, NULL);
  g_autofree char *types = fill_part (docx, "[Content_Types].xml");

  g_assert_nonnull (strstr (types, TYPE "document.main+xml"));
  g_assert_null (strstr (types, "template.main"));
}

static void
test_same_bytes (void)
{
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new_shipped (NULL);
  g_autoptr (GBytes) one = accord_letter_template_fill (template, look_up, NULL, NULL);
  g_autoptr (GBytes) other = NULL;

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  tzset ();
  other = accord_letter_template_fill (template, look_up, NULL, NULL);
  g_setenv ("TZ", "UTC", TRUE);
  tzset ();
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_unknown (void)
{
  g_autoptr (GBytes) docx = make_docx (
    BODY (P (R ("Dear {{partnr}},")) P (R ("{{partner}} {{minute")) P (
      MARK ("begin") INSTRUCTION (" IF ") MARK ("begin") INSTRUCTION (" MERGEFIELD minute ")
        MARK ("end") INSTRUCTION (" = 1 ") MARK ("end"))),
    NULL, "<w:ftr " W ">" P (R ("{{Page No}}")) "</w:ftr>", NULL);
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new (docx, "own.docx", NULL);
  g_autoptr (GError) error = NULL;
  const char *const parts[] = {
    "“own.docx” has fields that Accord does not know.",
    "\n{{partnr}}, in the text: “Dear {{partnr}},”",
    "\n“minute”, in the text, has no end or stands inside another field: “{{partner}} {{minute”",
    "\n“MERGEFIELD minute”, in the text, has no end or stands inside another field",
    "\n{{page_no}}, in a footer: “{{Page No}}”",
  };

  g_assert_cmpuint (accord_letter_template_get_fields (template)->len, ==, 5);
  g_assert_false (accord_letter_template_check (template, knows, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (error->message, parts[i]) == NULL)
      g_error ("“%s” is not in “%s”", parts[i], error->message);
  g_assert_null (strstr (error->message, "{{partner}},"));
}

/* --- What is no template ---------------------------------------------------------------------- */

static void
assert_refused (GBytes *bytes, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_letter_template_new (bytes, "t.docx", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“t.docx”"));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
}

static void
test_refused_bytes (void)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *words;
  } cases[] = {
    { "", 0, "is not a Word document" },
    { "Dear {{partner}}", 16, "is not a Word document" },
    { "PK\x03\x04 and no more", 16, "is damaged" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "is protected by a password, or was saved by an old" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].length);

      assert_refused (bytes, cases[i].words);
    }
}

static void
test_refused_parts (void)
{
  static const struct {
    const char *document;
    const char *type;
    const char *words;
  } cases[] = {
    { NULL, NULL, "it has no part “word/document.xml”" },
    { BODY (""), "application/xml", "it has no part “word/document.xml”" },
    { BODY (""), "application/vnd.ms-word.document.macroEnabled.main+xml", "contains macros" },
    { "<w:document", NULL, "its part “word/document.xml” cannot be read" },
    { "", NULL, "its part “word/document.xml” cannot be read" },
    { "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", NULL, "document type" },
    { "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>", NULL,
      "document type" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) docx = make_docx (cases[i].document, cases[i].type, NULL, NULL);

      assert_refused (docx, cases[i].words);
    }
}

static void
test_refused_size (void)
{
  g_autofree char *spaces = g_strnfill (70 * 1024 * 1024, ' ');
  g_autofree char *deep = g_strnfill (4000, '<');
  g_autoptr (GString) nested = g_string_new (NULL);
  g_autoptr (GBytes) bomb = make_docx (spaces, NULL, NULL, NULL);
  g_autoptr (GBytes) huge = g_bytes_new (spaces, 21 * 1024 * 1024);
  g_autoptr (GBytes) docx = NULL;

  g_assert_cmpuint (g_bytes_get_size (bomb), <, 1024 * 1024);
  assert_refused (bomb, "is larger than a template");
  assert_refused (huge, "is larger than a template");
  for (guint i = 0; i < 4000; i++)
    g_string_append (nested, "<a>");
  docx = make_docx (nested->str, NULL, NULL, NULL);
  assert_refused (docx, "cannot be read");
}

/* Whatever is done to the bytes of a letter, the answer is a letter or a sentence. */
static void
test_damaged (void)
{
  g_autoptr (AccordLetterTemplate) shipped = accord_letter_template_new_shipped (NULL);
  g_autoptr (GBytes) whole = accord_letter_template_write (shipped, NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (12);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      gsize length = i % 4 == 0 ? (gsize) g_rand_int_range (chance, 0, (gint32) size) : size;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordLetterTemplate) template = NULL;

      for (guint j = 0; j < 1 + i % 7; j++)
        copy[g_rand_int_range (chance, 0, (gint32) size)] = (guint8) g_rand_int_range (chance, 0, 256);
      bytes = g_bytes_new (copy, length);
      template = accord_letter_template_new (bytes, "t.docx", &error);
      g_assert_true ((template == NULL) == (error != NULL));
    }
}

/* Markup in any order, as no word processor writes it. */
static void
test_any_markup (void)
{
  static const char *const pieces[] = {
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>{{partner", "}}</w:t>", "<w:t>", "</w:t>", "<w:tbl>",
    "</w:tbl>", "<w:fldSimple w:instr=\"MERGEFIELD a\">", "</w:fldSimple>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    "<w:r><w:instrText>MERGEFIELD a</w:instrText></w:r>", "{{minute}}", "{{partner_address}}",
    "<w:tc>", "</w:tc>", "<w:tr>", "</w:tr>", "<w:sectPr/>",
  };
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new ("<w:document " W "><w:body>");
      g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) docx = NULL;
      g_autoptr (GBytes) filled = NULL;
      g_autoptr (AccordLetterTemplate) template = NULL;

      for (guint j = 0; j < 25; j++)
        {
          const char *piece = pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))];

          /* An end only of what is open, so that the whole is XML. */
          if (g_str_has_prefix (piece, "</") || g_str_has_prefix (piece, "}}"))
            {
              if (open->len > 0)
                {
                  g_string_append_printf (text, "</%s>", (char *) open->pdata[open->len - 1]);
                  g_ptr_array_remove_index (open, open->len - 1);
                }
              continue;
            }
          g_string_append (text, piece);
          if (g_str_has_prefix (piece, "<") && strstr (piece, "/>") == NULL &&
              strstr (piece, "</") == NULL)
            g_ptr_array_add (open, g_strndup (piece + 1, strcspn (piece + 1, " >")));
        }
      while (open->len > 0)
        {
          g_string_append_printf (text, "</%s>", (char *) open->pdata[open->len - 1]);
          g_ptr_array_remove_index (open, open->len - 1);
        }
      g_string_append (text, "</w:body></w:document>");
      docx = make_docx (text->str, NULL, NULL, NULL);
      template = accord_letter_template_new (docx, "t.docx", NULL);
      g_assert_nonnull (template);
      filled = accord_letter_template_fill (template, look_up, NULL, NULL);
      g_assert_nonnull (filled);
      if (i % 10 == 0)
        {
          g_autoptr (LetterPaper) paper = letter_paper_new (filled, "t.docx", NULL);

          g_assert_true (paper == NULL || letter_paper_get_n_pages (paper) > 0);
        }
    }
}

/* --- On paper --------------------------------------------------------------------------------- */

static void
test_pages (void)
{
  static const struct {
    const char *name;
    const char *text;
    guint n_pages;
    const char *refused;
  } cases[] = {
    { "empty", "", 1, NULL },
    { "words", P (R ("Dear colleagues")), 1, NULL },
    { "page break", P ("<w:r><w:t>One</w:t><w:br w:type=\"page\"/></w:r>") P (R ("Two")), 2, NULL },
    { "break before", P (R ("One")) P ("<w:pPr><w:pageBreakBefore/></w:pPr>" R ("Two")), 2, NULL },
    { "break at the end", P ("<w:r><w:t>One</w:t><w:br w:type=\"page\"/></w:r>"), 1, NULL },
    { "tall", P ("<w:pPr><w:spacing w:before=\"12000\"/></w:pPr>" R ("One"))
             P ("<w:pPr><w:spacing w:before=\"4000\"/></w:pPr>" R ("Two")), 2, NULL },
    { "kept", P ("<w:pPr><w:spacing w:before=\"13000\"/></w:pPr>" R ("One"))
             P ("<w:pPr><w:keepNext/><w:spacing w:after=\"900\"/></w:pPr>" R ("Two")) P (R ("Three")), 2,
      NULL },
    { "table", "<w:tbl><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc>" P (R ("x"))
               "</w:tc></w:tr></w:tbl>", 1, NULL },
    { "picture", P ("<w:r><w:drawing/></w:r>"), 0, "a picture or a box" },
    { "list", P ("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" R ("x")), 0, "list" },
    { "both", P ("<w:r><w:pict/></w:r>") P ("<w:r><w:footnoteReference w:id=\"2\"/></w:r>"), 0,
      "a picture or a box, a footnote" },
    { "columns", P (R ("x")) "<w:sectPr><w:cols w:num=\"2\"/></w:sectPr>", 0, "several columns" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *document = g_strconcat ("<w:document " W "><w:body>", cases[i].text,
                                               "</w:body></w:document>", NULL);
      g_autoptr (GBytes) docx = make_docx (document, NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LetterPaper) paper = letter_paper_new (docx, "t.docx", &error);

      g_test_message ("%s", cases[i].name);
      if (cases[i].refused == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (letter_paper_get_n_pages (paper), ==, cases[i].n_pages);
          continue;
        }
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].refused));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter-template/fill", test_fill);
  g_test_add_func ("/letter-template/parts", test_parts);
  g_test_add_func ("/letter-template/dotx", test_dotx);
  g_test_add_func ("/letter-template/same-bytes", test_same_bytes);
  g_test_add_func ("/letter-template/unknown", test_unknown);
  g_test_add_func ("/letter-template/refused/bytes", test_refused_bytes);
  g_test_add_func ("/letter-template/refused/parts", test_refused_parts);
  g_test_add_func ("/letter-template/refused/size", test_refused_size);
  g_test_add_func ("/letter-template/damaged", test_damaged);
  g_test_add_func ("/letter-template/any-markup", test_any_markup);
  g_test_add_func ("/letter-template/pages", test_pages);

  return g_test_run ();
}

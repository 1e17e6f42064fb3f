-- What left the office: one row for each file that was made of the register, so that it can be made
-- again. The register's own bookkeeping, outside the journal: to export changes no record.
--
-- "seq" and "head" are number and hash of the journal entry that was the last when the register was
-- read; an empty register has none. "sha256" is that of the file, "options" a JSON object, "program" the
-- version of Accord that wrote it.

CREATE TABLE "export" (
  "id" INTEGER PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "officer" TEXT NOT NULL,
  "report" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "as_at" TEXT NOT NULL CHECK ("as_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "options" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "program" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "head" TEXT CHECK (length("head") = 64),
  "sha256" TEXT NOT NULL CHECK (length("sha256") = 64)
) STRICT;

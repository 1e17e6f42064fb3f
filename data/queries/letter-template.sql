-- The office's own template for the letters of an arrangement: a document of that title with a file,
-- of the arrangement itself or else of none, the newest first.
SELECT d.id, d.file
FROM document AS d
WHERE lower (trim (d.title)) = 'withdrawal notice template' AND d.file IS NOT NULL
  AND coalesce (d.date, '0001-01-01') <= as_at ()
  AND (d.arrangement IS NULL OR d.arrangement = :arrangement)
ORDER BY d.arrangement IS NULL, d.date DESC, d.id DESC
LIMIT 1

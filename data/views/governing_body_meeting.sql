-- The meetings of the governing body that take place, with what their committees' terms say of papers
-- (RC-4).
SELECT m.id, m.reference, m.date, m.papers_due,
  (SELECT max (c.papers_days) FROM main.meeting_committee AS l
   JOIN main.committee AS c ON c.id = l.target WHERE l.owner = m.id) AS papers_days
FROM main.meeting AS m
WHERE m.cancelled IS NULL
  AND EXISTS (SELECT 1 FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
              WHERE l.owner = m.id AND c.form = 'governing-body')

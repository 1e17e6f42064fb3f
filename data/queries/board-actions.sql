-- Actions raised in the financial year, and older ones still open: overdue first, then what is
-- open by its day, then what is done.
SELECT m.date AS raised, t.text, coalesce (p.post, n.name) AS owner, a.reference, t.due,
  CASE WHEN t.done <= as_at () THEN t.done END AS done,
  (SELECT group_concat (b.name, '; ') FROM
    (SELECT c.name FROM meeting_committee AS l JOIN committee AS c ON c.id = l.target
     WHERE l.owner = m.id ORDER BY c.name) AS b) AS body,
  max (0, days_between (t.due, CASE WHEN t.done <= as_at () THEN t.done ELSE as_at () END))
    AS days_late
FROM action AS t
LEFT JOIN meeting AS m ON m.id = t.meeting
LEFT JOIN person AS p ON p.id = t.owner
LEFT JOIN person_name AS n ON n.id = t.owner
LEFT JOIN arrangement AS a ON a.id = t.arrangement
WHERE coalesce (m.date, '0001-01-01') <= as_at ()
  AND (coalesce (t.done, '9999-12-31') > as_at ()
       OR coalesce (m.date, t.done) >= financial_year_start (financial_year (as_at ())))
ORDER BY coalesce (t.done <= as_at (), 0), t.due IS NULL, t.due, t.id

-- The meeting that the pack is for: the one given, else the governing body's next.
SELECT m.date, m.time, m.place, m.public, c.name,
  coalesce (m.papers_due, add_working_days (m.date, - coalesce (c.papers_days, 7))) AS papers_due
FROM meeting AS m
JOIN meeting_committee AS l ON l.owner = m.id
JOIN committee AS c ON c.id = l.target
WHERE m.id = :meeting
  OR (:meeting = '0' AND c.form = 'governing-body' AND m.date >= as_at ()
      AND coalesce (m.cancelled, '9999-12-31') > as_at ())
ORDER BY m.date, m.time, m.id, c.form <> 'governing-body', c.name
LIMIT 1

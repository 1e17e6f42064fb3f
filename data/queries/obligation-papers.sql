-- The papers of meetings to come, that are due within so many days, or late (RC-4).
SELECT m.id, m.reference, m.date, c.papers
FROM meeting AS m
JOIN meeting_computed AS c ON c.id = m.id
WHERE m.date >= as_at () AND c.state IN ('planned', 'papers-late')
  AND c.papers <= add_days (as_at (), coalesce (CAST (:days AS INTEGER), 30))
  AND (c.papers >= as_at () OR c.state = 'papers-late')
ORDER BY c.papers, m.date, m.id

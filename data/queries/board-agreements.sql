-- Agreements of arrangements that have not come to their end, with the five heads of AG-1.
SELECT a.reference, a.title, g.kind, g.version, g.review,
  CASE WHEN g.agreed <= as_at () THEN g.agreed END AS agreed,
  a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions') AS needs_heads,
  (SELECT min (h.covered) FROM agreement_head AS h
   WHERE h.agreement = g.id AND h.head = 'working-together') AS working_together,
  (SELECT min (h.covered) FROM agreement_head AS h
   WHERE h.agreement = g.id AND h.head = 'duties') AS duties,
  (SELECT min (h.covered) FROM agreement_head AS h
   WHERE h.agreement = g.id AND h.head = 'risk') AS risk,
  (SELECT min (h.covered) FROM agreement_head AS h
   WHERE h.agreement = g.id AND h.head = 'finance') AS finance,
  (SELECT min (h.covered) FROM agreement_head AS h
   WHERE h.agreement = g.id AND h.head = 'contributions') AS contributions
FROM agreement AS g
JOIN arrangement AS a ON a.id = g.arrangement
JOIN arrangement_status AS s ON s.id = a.id
WHERE s.status IN ('proposed', 'appraised', 'approved', 'in-force', 'notice-given')
  AND coalesce (a.proposed, a.appraised, a.approved, a.start, '0001-01-01') <= as_at ()
ORDER BY length (a.reference), a.reference, a.id, g.agreed IS NULL, g.agreed, g.id

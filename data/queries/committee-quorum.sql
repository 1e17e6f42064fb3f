-- The number that a quorum begins with, how many could come, and how many votes were present when the
-- committee last met (CM-6); nothing of the latter before attendance is entered.
SELECT CAST (c.quorum AS INTEGER) AS quorum_number,
  (SELECT count (*) FROM seat_in_force AS s
   WHERE s.committee = c.id AND s.voting
     AND EXISTS (SELECT 1 FROM seat_holder AS h WHERE h.seat = s.id)) AS n_filled,
  m.date AS last_met,
  CASE WHEN EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = m.id) THEN
    (SELECT count (*) FROM seat_attendance AS a
     WHERE a.meeting = m.id AND a.committee = c.id AND a.voting
       AND a.status IN ('present', 'deputy')) END AS n_present
FROM committee AS c
LEFT JOIN meeting AS m ON m.id =
  (SELECT h.id FROM meeting_committee AS l JOIN meeting AS h ON h.id = l.owner
   WHERE l.target = c.id AND coalesce (h.cancelled, '9999-12-31') > as_at ()
     AND (h.date < as_at ()
          OR h.date = as_at () AND EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = h.id))
   ORDER BY h.date DESC, h.time DESC, h.id DESC LIMIT 1)
WHERE c.id = :committee

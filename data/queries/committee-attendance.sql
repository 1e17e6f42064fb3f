-- Who held which seat at the last twelve meetings whose attendance has been entered, and how they
-- came; the meetings of each holder in order.
WITH held AS (
  SELECT m.id, m.date, m.time
  FROM meeting_committee AS l JOIN meeting AS m ON m.id = l.owner
  WHERE l.target = :committee AND m.date <= as_at ()
    AND coalesce (m.cancelled, '9999-12-31') > as_at ()
    AND EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = m.id)
  ORDER BY m.date DESC, m.time DESC, m.id DESC LIMIT 12
)
SELECT h.id AS meeting, h.date, s.id AS seat, s.title, a.holder, n.name, a.status, d.name AS deputy
FROM held AS h
JOIN seat_attendance AS a ON a.meeting = h.id AND a.committee = :committee
JOIN seat AS s ON s.id = a.seat
LEFT JOIN person_name AS n ON n.id = a.holder
LEFT JOIN person_name AS d ON d.id = a.attender AND a.status = 'deputy'
WHERE a.holder IS NOT NULL OR a.status IS NOT NULL
ORDER BY NOT coalesce (s.voting, 0), s.office IS NULL, s.office, s.id, h.date, h.time, h.id

-- Each seat at each meeting of its committee: who held it that day, who came for it and how (CM-6).
-- The holder in person counts before a deputy, a deputy before an apology.
SELECT m.id AS meeting, m.date, s.committee, s.id AS seat, s.voting, s.category,
  p.person AS holder, t.person AS attender, t.status, t.from_item, t.to_item
FROM main.meeting AS m
JOIN main.meeting_committee AS c ON c.owner = m.id
JOIN main.seat AS s ON s.committee = c.target
  AND coalesce (s."from", '0001-01-01') <= m.date AND coalesce (s."to", '9999-12-31') >= m.date
LEFT JOIN main.appointment AS p ON p.id =
  (SELECT max (h.id) FROM main.appointment AS h
   WHERE h.seat = s.id AND h."from" <= m.date AND coalesce (h."to", '9999-12-31') >= m.date)
LEFT JOIN main.attendance AS t ON t.id =
  (SELECT o.id FROM main.attendance AS o
   WHERE o.meeting = m.id
     AND CASE o.status WHEN 'deputy' THEN o.for_seat = s.id
         ELSE o.person = p.person AND coalesce (o.for_seat, s.id) = s.id END
   ORDER BY CASE o.status WHEN 'present' THEN 0 WHEN 'deputy' THEN 1 ELSE 2 END, o.id
   LIMIT 1)

-- The meetings of the financial year to the day, one row for each committee that sat, with the
-- votes present and the first item at which they fell below the quorum's number (CM-6).
WITH present AS (
  SELECT a.meeting, a.committee, a.attender, a.category,
    (SELECT CAST (f.number AS REAL) FROM agenda_item AS f WHERE f.id = a.from_item) AS first_item,
    (SELECT CAST (t.number AS REAL) FROM agenda_item AS t WHERE t.id = a.to_item) AS left_at
  FROM meeting AS m
  JOIN seat_attendance AS a ON a.meeting = m.id
  WHERE m.date BETWEEN financial_year_start (financial_year (as_at ())) AND as_at ()
    AND a.voting AND a.status IN ('present', 'deputy')
)
SELECT c.name AS committee, c.quorum, CAST (c.quorum AS INTEGER) AS quorum_number, m.date, m.public,
  m.note, CASE WHEN m.minutes_approved <= as_at () THEN m.minutes_approved END AS minutes_approved,
  EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = m.id) AS is_recorded,
  (SELECT count (*) FROM seat_attendance AS a
   WHERE a.meeting = m.id AND a.committee = c.id AND a.voting AND a.holder IS NOT NULL) AS n_filled,
  (SELECT count (*) FROM present AS p WHERE p.meeting = m.id AND p.committee = c.id) AS n_present,
  (SELECT group_concat (p.category, ';') FROM present AS p
   WHERE p.meeting = m.id AND p.committee = c.id) AS present_categories,
  (SELECT i.number FROM agenda_item AS i
   WHERE i.meeting = m.id
     AND (SELECT count (*) FROM present AS p
          WHERE p.meeting = m.id AND p.committee = c.id
            AND coalesce (p.first_item, 0) <= CAST (i.number AS REAL)
            AND coalesce (p.left_at, 1e9) > CAST (i.number AS REAL)
            AND NOT EXISTS (SELECT 1 FROM declaration AS d
                            WHERE d.item = i.id AND d.person = p.attender
                              AND d.handling IN ('left', 'excluded')))
         < CAST (c.quorum AS INTEGER)
   ORDER BY CAST (i.number AS REAL), i.id LIMIT 1) AS lost_at
FROM meeting AS m
JOIN meeting_committee AS l ON l.owner = m.id
JOIN committee AS c ON c.id = l.target
WHERE m.date BETWEEN financial_year_start (financial_year (as_at ())) AND as_at ()
  AND coalesce (m.cancelled, '9999-12-31') > as_at ()
ORDER BY m.date, m.time, m.id, c.name

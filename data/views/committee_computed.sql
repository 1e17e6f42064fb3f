-- Who chairs a committee on the day, how many of its voting seats are filled, and when it meets next.
SELECT c.id,
  (SELECT n.name FROM temp.seat_in_force AS s JOIN temp.seat_holder AS h ON h.seat = s.id
   JOIN temp.person_name AS n ON n.id = h.person
   WHERE s.committee = c.id AND s.office = 'chair' ORDER BY h."from" DESC, h.id DESC LIMIT 1)
    AS chair,
  c.voting_seats, c.filled, c.voting_seats - c.filled AS vacant,
  (SELECT min (m.date) FROM main.meeting_committee AS l JOIN main.meeting AS m ON m.id = l.owner
   WHERE l.target = c.id AND m.date >= as_at ()
     AND coalesce (m.cancelled, '9999-12-31') > as_at ()) AS next_meeting,
  CASE
    WHEN c.dissolved < as_at () THEN 'dissolved'
    WHEN c.established > as_at () THEN 'not-yet'
    WHEN c.voting_seats > c.filled THEN 'vacancies'
    ELSE 'in-force'
  END AS state
FROM (
  SELECT b.id, b.established, b.dissolved,
    (SELECT count (*) FROM temp.seat_in_force AS s
     WHERE s.committee = b.id AND s.voting) AS voting_seats,
    (SELECT count (*) FROM temp.seat_in_force AS s
     WHERE s.committee = b.id AND s.voting
       AND EXISTS (SELECT 1 FROM temp.seat_holder AS h WHERE h.seat = s.id)) AS filled
  FROM main.committee AS b) AS c

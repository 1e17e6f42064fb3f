-- What the letters of a notice of withdrawal say of it and of who gives it.
SELECT n.reference, n.direction, n.why, n.reading, n.reading_minute,
  CASE WHEN n.decided <= as_at () THEN n.decided END AS decided,
  CASE WHEN n.decided <= as_at () THEN n.minute END AS minute,
  CASE WHEN n.rescinded <= as_at () THEN n.rescinded END AS rescinded,
  coalesce (n.months, c.notice_months, 6) AS months,
  a.id AS arrangement_id, a.reference AS arrangement, a.title, a.services,
  CASE WHEN a.start <= as_at () THEN a.start END AS arrangement_start,
  c.withdrawal AS clause, c.expiry_said,
  h.name AS home, h.code AS home_code, h.address AS home_address,
  chair.name AS chair, chair.post AS chair_post
FROM notice AS n
JOIN arrangement AS a ON a.id = n.arrangement
LEFT JOIN arrangement_clause AS c ON c.id = a.id
LEFT JOIN organisation AS h
  ON h.id = (SELECT b.organisation FROM home_body_in_force AS b ORDER BY b.id LIMIT 1)
LEFT JOIN (
  SELECT p.name, s.title AS post
  FROM committee_in_force AS g
  JOIN seat_in_force AS s ON s.committee = g.id AND s.office = 'chair'
  JOIN seat_holder AS t ON t.seat = s.id
  JOIN person_name AS p ON p.id = t.person
  WHERE g.form = 'governing-body'
  ORDER BY g.id, s.id, t.id
  LIMIT 1) AS chair ON 1
WHERE n.id = :notice

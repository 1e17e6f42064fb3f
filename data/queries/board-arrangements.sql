-- Every arrangement that anybody had thought of by the day, with what is owed under it.
SELECT a.reference, a.title, a.services, a.kind, a.mode, a.start, a.review, a."end", s.status,
  c.cited_as || ' ' || c.powers AS clause,
  (SELECT p.role FROM party_in_force AS p JOIN home_body_in_force AS h
     ON h.organisation = p.organisation
   WHERE p.arrangement = a.id ORDER BY p.id LIMIT 1) AS part,
  (SELECT min (substr (o.due, 1, 10)) FROM obligation_open AS o WHERE o.arrangement = a.id)
    AS next_due,
  (SELECT count (*) FROM obligation_open AS o
   WHERE o.arrangement = a.id AND substr (o.due, 1, 10) < as_at ()) AS n_overdue,
  s.status IN ('in-force', 'notice-given') AND a.review < as_at () AS is_past_review
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
LEFT JOIN arrangement_clause AS c ON c.id = a.id
WHERE coalesce (a.proposed, a.appraised, a.approved, a.start, '0001-01-01') <= as_at ()
ORDER BY length (a.reference), a.reference, a.id

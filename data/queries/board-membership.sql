-- Every seat of the day with its holder; for a vacant one, the day its last holder left.
SELECT c.name AS committee, s.title, s.office, s.category, s.voting,
  CASE WHEN s.declined <= as_at () THEN s.declined END AS declined,
  n.name AS holder, h."from", h.expected_end, h.until_replaced, o.name AS nominated_by,
  (SELECT max (p."to") FROM appointment AS p WHERE p.seat = s.id AND p."to" < as_at ()) AS vacated,
  h.expected_end < as_at () AS is_over,
  h.expected_end BETWEEN as_at () AND
    (SELECT add_days (as_at (), p.value) FROM rule_parameter AS p WHERE p.name = 'term-ends-days')
    AS ends_soon,
  (SELECT count (*) FROM seat_holder AS x WHERE x.seat = s.id) AS n_holders
FROM seat_in_force AS s
JOIN committee_in_force AS c ON c.id = s.committee
LEFT JOIN seat_holder AS h ON h.seat = s.id
LEFT JOIN person_name AS n ON n.id = h.person
LEFT JOIN organisation AS o ON o.id = s.nominated_by
ORDER BY c.form <> 'governing-body', c.name, NOT coalesce (s.voting, 0), s.office IS NULL, s.office,
  s.id, h."from", h.id

-- The voting seats of a committee on the day, by category, and whether CM-2 asks that lay and executive
-- members are more than half. A seat of several categories counts under its first, which is lay or
-- executive if any is: they are kept in the order of the choices.
SELECT v.category, v.category IN ('lay', 'executive') AS is_lay_executive,
  sum (v.is_filled) AS n_filled, sum (NOT v.is_filled) AS n_vacant,
  coalesce (a.model IN ('joint', 'delegated'), 0) AS needs_majority
FROM (
  SELECT s.committee,
    coalesce (substr (s.category || ' ', 1, instr (s.category || ' ', ' ') - 1), 'other')
      AS category,
    EXISTS (SELECT 1 FROM seat_holder AS h WHERE h.seat = s.id) AS is_filled
  FROM seat_in_force AS s
  WHERE s.committee = :committee AND s.voting) AS v
JOIN committee AS c ON c.id = v.committee
LEFT JOIN arrangement AS a ON a.id = c.arrangement
GROUP BY v.category

-- The voting seats of a committee on the day, by category, and whether CM-2 asks that lay and executive
-- members are more than half.
SELECT s.category, s.is_lay_executive,
  sum (s.is_filled) AS n_filled, sum (NOT s.is_filled) AS n_vacant,
  s.committee IN (SELECT m.id FROM committee_model AS m) AS needs_majority
FROM committee_seat AS s
WHERE s.committee = :committee AND s.voting
GROUP BY s.category, s.is_lay_executive

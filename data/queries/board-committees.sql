-- The committees of the day and their seats. Each filled vote counts under its first category.
WITH seats AS (
  SELECT s.committee, s.voting, s.category,
    substr (s.category || ' ', 1, instr (s.category || ' ', ' ') - 1) AS first_category,
    EXISTS (SELECT 1 FROM seat_holder AS h WHERE h.seat = s.id) AS is_filled
  FROM seat_in_force AS s
)
SELECT c.id, c.name, c.form, c.quorum, c.voting_rule, c.casting_vote, a.reference,
  (SELECT count (*) FROM seats AS s WHERE s.committee = c.id AND s.voting) AS n_voting,
  (SELECT count (*) FROM seats AS s WHERE s.committee = c.id AND s.voting AND s.is_filled)
    AS n_filled,
  (SELECT count (*) FROM seats AS s WHERE s.committee = c.id AND NOT coalesce (s.voting, 0))
    AS n_non_voting,
  (SELECT count (*) FROM seats AS s
   WHERE s.committee = c.id AND s.voting AND s.is_filled
     AND (instr (s.category, 'lay') OR instr (s.category, 'executive'))) AS n_lay_executive,
  (SELECT count (*) FROM seats AS s
   WHERE s.committee = c.id AND s.voting AND instr (s.category, 'clinical')) AS n_clinical,
  (SELECT count (*) FROM seats AS s
   WHERE s.committee = c.id AND s.voting AND s.is_filled AND instr (s.category, 'clinical'))
    AS n_clinical_filled,
  (SELECT group_concat (f.first_category, ' ') FROM
    (SELECT s.first_category FROM seats AS s
     WHERE s.committee = c.id AND s.voting AND s.is_filled ORDER BY s.first_category) AS f)
    AS filled_categories
FROM committee_in_force AS c
LEFT JOIN arrangement AS a ON a.id = c.arrangement
ORDER BY c.form <> 'governing-body', c.name

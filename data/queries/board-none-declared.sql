-- How many people have declared in the last twelve months that they have no interest.
SELECT count (DISTINCT i.person) AS n_people
FROM interest AS i
WHERE i.kind = 'none' AND coalesce (i.ended, '9999-12-31') >= as_at ()
  AND coalesce (i.confirmed, i.entered, i.declared) BETWEEN
    (SELECT add_months (as_at (), - r.value) FROM rule_parameter AS r
     WHERE r.name = 'declaration-months') AND as_at ()

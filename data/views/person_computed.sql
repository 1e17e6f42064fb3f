-- Where a person sits and what they lead on the day, and when they last declared (CI-2).
SELECT p.id, n.name,
  (SELECT nullif (count (*), 0) FROM main.appointment AS a
   WHERE a.person = p.id AND a."from" <= as_at ()
     AND coalesce (a."to", '9999-12-31') >= as_at ()) AS seats,
  (SELECT nullif (count (DISTINCT l.arrangement), 0) FROM temp.lead_in_force AS l
   JOIN temp.arrangement_status AS s ON s.id = l.arrangement
   WHERE l.person = p.id AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked')) AS leads,
  p.last AS last_declared,
  CASE
    WHEN NOT coalesce (p.in_scope, 0) THEN 'not-needed'
    WHEN p.last >= (SELECT add_months (as_at (), - r.value) FROM temp.rule_parameter AS r
                    WHERE r.name = 'declaration-months') THEN 'declared'
    ELSE 'to-declare'
  END AS declaration
FROM (
  SELECT q.id, q.in_scope,
    (SELECT nullif (max (max (
       CASE WHEN i.confirmed <= as_at () THEN i.confirmed ELSE '' END,
       CASE WHEN i.declared <= as_at () THEN i.declared ELSE '' END,
       CASE WHEN i.entered <= as_at () THEN i.entered ELSE '' END)), '')
     FROM main.interest AS i WHERE i.person = q.id) AS last
  FROM main.person AS q) AS p
JOIN temp.person_name AS n ON n.id = p.id

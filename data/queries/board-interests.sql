-- Interests declared by the day; an ended one stays for some months (CI-2). What is withheld does
-- not leave the register: neither the person nor anything that would tell who it is.
SELECT i.withheld,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN n.name END AS name,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN p.post END AS post,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN
    (SELECT group_concat (b.name, '; ') FROM
      (SELECT DISTINCT c.name FROM seat_holder AS h JOIN seat AS s ON s.id = h.seat
       JOIN committee_in_force AS c ON c.id = s.committee
       WHERE h.person = i.person ORDER BY c.form <> 'governing-body', c.name) AS b) END AS body,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN i.kind END AS kind,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN i.nature END AS nature,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN
    (SELECT group_concat (t.name, '; ') FROM
      (SELECT o.name FROM interest_organisations AS l JOIN organisation AS o ON o.id = l.target
       WHERE l.owner = i.id ORDER BY o.name) AS t) END AS parties,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN i.mitigation END AS mitigation,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN i.arose END AS arose,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN i.entered END AS entered,
  CASE WHEN NOT coalesce (i.withheld, 0) AND i.confirmed <= as_at () THEN i.confirmed END
    AS confirmed,
  CASE WHEN NOT coalesce (i.withheld, 0) THEN days_between (i.arose, i.entered) END AS days,
  days_between (i.arose, i.entered)
    > (SELECT r.value FROM rule_parameter AS r WHERE r.name = 'interest-days') AS is_late,
  i.ended < as_at () AS is_ended,
  coalesce (CASE WHEN i.confirmed <= as_at () THEN i.confirmed END, i.entered, '0001-01-01')
    < (SELECT add_months (as_at (), - r.value) FROM rule_parameter AS r
       WHERE r.name = 'declaration-months') AS is_stale
FROM interest AS i
JOIN person AS p ON p.id = i.person
JOIN person_name AS n ON n.id = i.person
WHERE i.kind <> 'none'
  AND coalesce (i.entered, i.declared, i.arose, '0001-01-01') <= as_at ()
  AND coalesce (i.ended, '9999-12-31') >=
    (SELECT add_months (as_at (), - r.value) FROM rule_parameter AS r
     WHERE r.name = 'ended-interest-months')
ORDER BY coalesce (i.withheld, 0), p.family_name, p.given_name, p.id, i.arose, i.id

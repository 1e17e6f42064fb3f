-- The parties of every arrangement that has not come to its end, and who answers for it there.
SELECT a.reference, o.name, o.code, p.role, p.joined,
  CASE WHEN p.signed <= as_at () THEN p.signed END AS signed,
  a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions') AND p.role <> 'support'
    AS needs_leads,
  s.status IN ('in-force', 'notice-given') AS is_in_force,
  (SELECT group_concat (n.name, ', ') FROM
    (SELECT n.name FROM lead_in_force AS l JOIN person_name AS n ON n.id = l.person
     WHERE l.party = p.id AND l.kind = 'clinician' ORDER BY l."from", l.id) AS n) AS clinician,
  (SELECT group_concat (n.name, ', ') FROM
    (SELECT n.name FROM lead_in_force AS l JOIN person_name AS n ON n.id = l.person
     WHERE l.party = p.id AND l.kind = 'manager' ORDER BY l."from", l.id) AS n) AS manager,
  (SELECT max (l."from") FROM lead_in_force AS l WHERE l.party = p.id) AS since
FROM party_in_force AS p
JOIN arrangement AS a ON a.id = p.arrangement
JOIN arrangement_status AS s ON s.id = a.id
JOIN organisation AS o ON o.id = p.organisation
WHERE s.status IN ('proposed', 'appraised', 'approved', 'in-force', 'notice-given')
  AND coalesce (a.proposed, a.appraised, a.approved, a.start, '0001-01-01') <= as_at ()
ORDER BY length (a.reference), a.reference, a.id, p.role <> 'lead', o.name, p.id

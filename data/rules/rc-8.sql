-- rule: RC-8
-- title: _("Who leads and reports is named")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: reporting
-- asked: all
-- message reporter: _("Nobody is named to report: {cited} leaves a blank.")
-- message nobody: _("Nobody is named to report.")
-- message lead: _("The arrangement has no lead CCG.")
-- message clinician: _("{party} leads, and has no lead clinician.")
-- message manager: _("{party} leads, and has no lead manager.")
-- remedy reporter: _("Have the constitution name a post, and enter it in the profile, or in a copy of the one that came with Accord.")
-- remedy nobody: _("Have the constitution name a post, and enter it in the profile, or in a copy of the one that came with Accord.")
-- remedy lead: _("Enter which of the parties leads.")
-- remedy clinician: _("Ask {party} who it is, and enter the lead clinician.")
-- remedy manager: _("Ask {party} who it is, and enter the lead manager.")
WITH asked AS MATERIALIZED (
  SELECT a.id,
    (SELECT p.id FROM party_in_force AS p
     WHERE p.arrangement = a.id AND p.role = 'lead' ORDER BY p.id LIMIT 1) AS party
  FROM arrangement AS a
  JOIN arrangement_status AS s ON s.id = a.id
  WHERE s.status IN ('in-force', 'notice-given')
    AND a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions'))
SELECT q.id, q.id AS arrangement, c.cited_as || ' ' || c.reporting AS cited, NULL AS party,
  CASE WHEN c.reporting IS NULL THEN 'nobody' ELSE 'reporter' END AS "case"
FROM asked AS q
JOIN arrangement_clause AS c ON c.id = q.id
WHERE coalesce (c.reporters, '') = ''
UNION ALL
SELECT q.id, q.id, NULL, NULL, 'lead' FROM asked AS q WHERE q.party IS NULL
UNION ALL
SELECT q.id, q.id, NULL, o.name, v.kind
FROM asked AS q
JOIN party AS p ON p.id = q.party
JOIN organisation AS o ON o.id = p.organisation
JOIN (SELECT column1 AS kind FROM (VALUES ('clinician'), ('manager'))) AS v
WHERE NOT EXISTS (SELECT 1 FROM lead_in_force AS l
                  WHERE l.arrangement = q.id AND l.role = 'lead' AND l.kind = v.kind)
ORDER BY 1

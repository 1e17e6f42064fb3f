-- rule: FN-3
-- title: _("The standard set of functions is delegated, or chosen from")
-- type: arrangement
-- kinds: nhse-functions
-- severity: warning
-- origin: S
-- clause: NS 4.4.1
-- asked: joint delegated
-- message contracts: _("The delegation lacks the contracts of general practice: GMS, PMS and APMS.")
-- message enhanced: _("The delegation lacks enhanced services.")
-- message incentives: _("The delegation lacks local incentive schemes.")
-- message practices: _("The delegation lacks the establishment of new practices.")
-- message mergers: _("The delegation lacks mergers of practices.")
-- message payments: _("The delegation lacks discretionary payments.")
-- message choice: _("No function of the standard set has been chosen.")
-- remedy: _("Enter the function; all of the set is delegated.")
-- remedy choice: _("Choose with NHS England what is decided jointly, and enter it.")
WITH asked AS MATERIALIZED (
  SELECT a.id, a.model FROM arrangement AS a
  JOIN arrangement_status AS s ON s.id = a.id
  WHERE a.model IN ('joint', 'delegated') AND a.kind = 'nhse-functions'
    AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked')),
has AS MATERIALIZED (
  SELECT DISTINCT f.arrangement, g.item FROM function_live AS f
  JOIN function_group AS g ON g."group" = 'standard' AND f.function LIKE g.pattern
  WHERE f.arrangement IN (SELECT q.id FROM asked AS q))
SELECT q.id, q.id AS arrangement, q.model, NULL AS clause, 'warning' AS severity, g.item AS "case"
FROM asked AS q
JOIN (SELECT DISTINCT s.item FROM function_group AS s WHERE s."group" = 'standard') AS g
WHERE q.model = 'delegated'
  AND NOT EXISTS (SELECT 1 FROM has AS h WHERE h.arrangement = q.id AND h.item = g.item)
UNION ALL
SELECT q.id, q.id, q.model, 'NS 4.3.1', 'note', 'choice'
FROM asked AS q
WHERE q.model = 'joint' AND NOT EXISTS (SELECT 1 FROM has AS h WHERE h.arrangement = q.id)
ORDER BY 1

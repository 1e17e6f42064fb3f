-- rule: WD-2
-- title: _("Notice is given when every partner has been served")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: I
-- clause: withdrawal
-- message waiting: _("{reference} has not been served on {partner}: it is not given, and its period does not run.")
-- message planned: _("{reference} is to be served on {partner} on {served}: it is not given before that, and its period does not run.")
-- message forgotten: _("{partner} was a partner when {reference} was served, on {served}, and is not among those served.")
-- message day: _("{reference} was served on {partner} on {served}, which is no working day; its period runs from there all the same.")
-- remedy waiting: _("Serve it, and enter when; mind the last day to serve.")
-- remedy planned: _("Enter the day on which it was served, where it becomes another.")
-- remedy forgotten: _("Enter when it was served; if it was not, serve it. If it was no partner then, correct when it joined or left.")
-- remedy day: _("Know that the day may be disputed; where that could move the 1 April, serve it again on a working day.")
-- Whom a notice received was served on besides is for the body that gave it. Where only working days
-- count, the period already runs from one.
-- A day to come is planned; a service that has been made waits for nobody, also where it counts later.
WITH standing AS MATERIALIZED (
  SELECT n.id, n.arrangement, n.reference, n.direction, k.served
  FROM notice AS n
  JOIN notice_computed AS k ON k.id = n.id
  WHERE k.state IN ('part-served', 'running'))
SELECT g.id, g.arrangement, g.reference, o.name AS partner, s.served,
  CASE WHEN s.served IS NULL THEN 'breach' ELSE 'note' END AS severity,
  CASE WHEN s.served IS NULL THEN 'waiting' ELSE 'planned' END AS "case"
FROM standing AS g
JOIN notice_service AS s ON s.notice = g.id
JOIN organisation AS o ON o.id = s.organisation
WHERE g.served IS NULL AND coalesce (s.served, '9999-12-31') > as_at ()
UNION ALL
SELECT g.id, g.arrangement, g.reference, o.name, g.served, 'breach', 'forgotten'
FROM standing AS g
JOIN party AS p ON p.arrangement = g.arrangement
JOIN organisation AS o ON o.id = p.organisation
WHERE g.direction = 'given' AND p.role <> 'support'
  AND coalesce (p.joined, '0001-01-01') <= g.served
  AND coalesce (p."left", '9999-12-31') >= g.served
  AND p.organisation NOT IN (SELECT h.organisation FROM home_body AS h)
  AND p.organisation NOT IN (SELECT s.organisation FROM notice_service AS s WHERE s.notice = g.id)
UNION ALL
SELECT g.id, g.arrangement, g.reference, o.name, s.served, 'note', 'day'
FROM standing AS g
JOIN arrangement_clause AS c ON c.id = g.arrangement
JOIN notice_service AS s ON s.notice = g.id
JOIN organisation AS o ON o.id = s.organisation
WHERE s.served <= as_at () AND NOT c.service_next_working_day AND NOT is_working_day (s.served)

-- Arrangements in force in which notice can be given (WD-6), with their months of notice and the days before
-- the last day to serve on which somebody is reminded of it.
SELECT a.id, a.reference, a.title, c.notice_months AS months, c.alarms
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
JOIN arrangement_clause AS c ON c.id = a.id
WHERE s.status = 'in-force' AND a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
ORDER BY length (a.reference), a.reference, a.id

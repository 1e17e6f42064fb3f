-- What is owed from the start of the financial year to four months after its end, and anything
-- older that has not come.
SELECT a.reference, a.title AS arrangement, o.title, o.kind, substr (o.due, 1, 10) AS due,
  (SELECT m.date FROM meeting AS m WHERE m.id = o.meeting) AS for_meeting, s.state,
  coalesce (replace (o.owed_by, l.name, l.short_name), o.owed_by) AS owed_by,
  CASE WHEN o.kind IN ('quarterly-report', 'annual-report', 'engagement-event')
    THEN c.cited_as || ' ' || c.reporting END AS clause,
  CASE WHEN o.received <= as_at () THEN o.received END AS received,
  CASE WHEN o.presented <= as_at () THEN o.presented END AS presented,
  CASE WHEN o.published <= as_at () THEN o.published END AS published,
  CASE WHEN s.state IN ('overdue', 'due-soon', 'not-yet-due')
    THEN max (0, days_between (substr (o.due, 1, 10), as_at ()))
    ELSE max (0, days_between (substr (o.due, 1, 10), coalesce (o.received, o.presented,
                                                                o.published))) END AS days_late,
  o.kind = 'annual-report' AND s.state IN ('received', 'presented')
    AND substr (o.due, 1, 10) < as_at () AS is_unpublished
FROM obligation AS o
JOIN obligation_computed AS s ON s.id = o.id
LEFT JOIN arrangement AS a ON a.id = o.arrangement
LEFT JOIN arrangement_clause AS c ON c.id = a.id
LEFT JOIN organisation AS l ON l.id =
  (SELECT p.organisation FROM party_in_force AS p
   WHERE p.arrangement = a.id AND p.role = 'lead' ORDER BY p.id LIMIT 1)
WHERE o.due BETWEEN financial_year_start (financial_year (as_at ()))
    AND add_months (financial_year_end (financial_year (as_at ())), 4) || 'T24'
  OR (o.due < as_at () AND o.id IN (SELECT id FROM obligation_open))
ORDER BY substr (o.due, 1, 10), length (a.reference), a.reference, o.kind, o.title, o.id

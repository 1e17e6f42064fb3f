-- The obligations of a financial year, as at the day: those whose period lies in it; those that have no
-- period, and are due in it.
SELECT o.id, a.reference AS arrangement, a.title AS arrangement_title, o.title, o.kind, o.period, o.due,
  s.state, o.owed_by, o.owed_to,
  CASE WHEN o.received <= as_at () THEN o.received END AS received,
  CASE WHEN o.presented <= as_at () THEN o.presented END AS presented,
  CASE WHEN o.published <= as_at () THEN o.published END AS published
FROM obligation AS o
JOIN obligation_computed AS s ON s.id = o.id
LEFT JOIN arrangement AS a ON a.id = o.arrangement
WHERE CASE WHEN o.period GLOB '*[12][0-9][0-9][0-9]/[0-9][0-9]*' THEN instr (o.period, :year) > 0
      ELSE o.due BETWEEN financial_year_start (:year) AND financial_year_end (:year) || 'T24' END
ORDER BY substr (o.due, 1, 10), length (a.reference), a.reference, o.kind, o.title, o.id

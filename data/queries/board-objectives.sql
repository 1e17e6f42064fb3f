-- The objectives of the financial year; a quarter counts once it is over.
WITH quarters AS (
  SELECT p.objective, p.quarter, p.value, p.status
  FROM progress AS p
  JOIN objective AS o ON o.id = p.objective
  WHERE quarter_end (o.year, CAST (substr (p.quarter, 2) AS INTEGER)) <= as_at ()
)
SELECT a.reference, o.text, o.measure, o.unit, o.baseline, o.target,
  coalesce (e.post, n.name) AS owner,
  (SELECT q.value FROM quarters AS q WHERE q.objective = o.id AND q.quarter = 'Q1') AS q1,
  (SELECT q.value FROM quarters AS q WHERE q.objective = o.id AND q.quarter = 'Q2') AS q2,
  (SELECT q.value FROM quarters AS q WHERE q.objective = o.id AND q.quarter = 'Q3') AS q3,
  (SELECT q.value FROM quarters AS q WHERE q.objective = o.id AND q.quarter = 'Q4') AS q4,
  coalesce ((SELECT q.status FROM quarters AS q WHERE q.objective = o.id
             ORDER BY q.quarter DESC LIMIT 1), 'not-started') AS status,
  coalesce (a.start, '9999-12-31') AS start,
  (SELECT group_concat (substr (b.period, -2), ' ') FROM obligation AS b
   JOIN obligation_computed AS c ON c.id = b.id
   WHERE b.arrangement = a.id AND b.kind = 'quarterly-report' AND c.state = 'overdue'
     AND b.period LIKE o.year || ' Q_') AS overdue_quarters
FROM objective AS o
JOIN arrangement AS a ON a.id = o.arrangement
LEFT JOIN person AS e ON e.id = o.owner
LEFT JOIN person_name AS n ON n.id = o.owner
WHERE o.year = financial_year (as_at ())
ORDER BY length (a.reference), a.reference, o.id

-- What fell due, was paid in and was spent on each day, fund by fund, the greatest fund first.
WITH moves AS (
  SELECT c.fund, c.due AS date, c.agreed AS due, 0 AS paid, 0 AS spent FROM contribution AS c
  WHERE c.due <= as_at ()
  UNION ALL
  SELECT c.fund, c.paid_on, 0, c.paid, 0 FROM contribution AS c WHERE c.paid_on <= as_at ()
  UNION ALL
  SELECT e.fund, e.date, 0, 0, e.amount FROM expenditure AS e WHERE e.date <= as_at ()
)
SELECT f.name AS fund, m.date, sum (coalesce (m.due, 0)) AS due, sum (coalesce (m.paid, 0)) AS paid,
  sum (m.spent) AS spent
FROM pooled_fund AS f
JOIN moves AS m ON m.fund = f.id
WHERE f.year = financial_year (as_at ())
GROUP BY f.id, m.date
ORDER BY (SELECT sum (t.agreed) FROM contribution AS t WHERE t.fund = f.id) DESC, f.name, m.date

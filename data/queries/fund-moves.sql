-- What went into a pooled fund and out of it day by day, and from the day on what is agreed to. A
-- contribution that is late is in neither: nobody knows when it will come.
WITH moves AS (
  SELECT c.paid_on AS date, c.paid AS amount, 0 AS is_to_come FROM contribution AS c
  WHERE c.fund = :fund AND c.paid_on <= as_at ()
  UNION ALL
  SELECT c.due, c.agreed, 1 FROM contribution AS c
  WHERE c.fund = :fund AND c.due > as_at () AND coalesce (c.paid_on, '9999-12-31') > as_at ()
  UNION ALL
  SELECT e.date, - e.amount, e.date > as_at () FROM expenditure AS e WHERE e.fund = :fund
)
SELECT date, sum (coalesce (amount, 0)) AS amount, is_to_come
FROM moves
GROUP BY date, is_to_come
ORDER BY date, is_to_come

-- What each fund paid for, by payee and function.
SELECT f.name AS fund, e.payee, n.function, sum (e.amount) AS spent,
  1.0 * sum (e.amount) / (SELECT sum (t.amount) FROM expenditure AS t
                          WHERE t.fund = f.id AND t.date <= as_at ()) AS share
FROM pooled_fund AS f
JOIN expenditure AS e ON e.fund = f.id
LEFT JOIN function AS n ON n.id = e.function
WHERE f.year = financial_year (as_at ()) AND e.date <= as_at ()
GROUP BY f.id, e.payee, n.function
ORDER BY (SELECT sum (t.agreed) FROM contribution AS t WHERE t.fund = f.id) DESC, f.name,
  spent DESC, e.payee, n.function

-- What each party agreed to pay into the pooled funds of the financial year, and has paid.
SELECT f.name AS fund, o.name AS party, f.host = o.id AS is_host,
  sum (coalesce (c.agreed, 0)) AS agreed,
  sum (CASE WHEN coalesce (c.due, '0001-01-01') <= as_at () THEN coalesce (c.agreed, 0) ELSE 0 END)
    AS due,
  sum (CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END) AS paid,
  max (c.risk_share) AS risk_share
FROM pooled_fund AS f
JOIN contribution AS c ON c.fund = f.id
JOIN organisation AS o ON o.id = c.organisation
WHERE f.year = financial_year (as_at ())
GROUP BY f.id, o.id
ORDER BY (SELECT sum (t.agreed) FROM contribution AS t WHERE t.fund = f.id) DESC, f.name,
  is_host DESC, o.name

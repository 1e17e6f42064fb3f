-- The money of a pooled fund on the day: what was agreed, paid in and spent, what is left
-- (PF-4), and what fell due and has not come, the rest of a part payment too.
SELECT f.id, f.agreed, f.paid, f.late, f.spent, f.paid - f.spent AS balance,
  CASE
    WHEN f.paid < f.spent THEN 'overdrawn'
    WHEN f.late > 0 THEN 'payment-late'
    ELSE 'in-credit'
  END AS state
FROM (
  SELECT p.id,
    (SELECT coalesce (sum (c.agreed), 0) FROM main.contribution AS c WHERE c.fund = p.id) AS agreed,
    (SELECT coalesce (sum (c.paid), 0) FROM main.contribution AS c
     WHERE c.fund = p.id AND c.paid_on <= as_at ()) AS paid,
    (SELECT coalesce (sum (max (coalesce (c.agreed, 0)
       - CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END, 0)), 0)
     FROM main.contribution AS c WHERE c.fund = p.id AND c.due < as_at ()) AS late,
    (SELECT coalesce (sum (e.amount), 0) FROM main.expenditure AS e
     WHERE e.fund = p.id AND e.date <= as_at ()) AS spent
  FROM main.pooled_fund AS p) AS f

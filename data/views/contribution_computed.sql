-- Whether a contribution has come by the day.
SELECT c.id,
  CASE
    WHEN c.paid_on <= as_at () THEN
      CASE WHEN coalesce (c.paid, 0) < coalesce (c.agreed, 0) THEN 'short' ELSE 'paid' END
    WHEN c.due < as_at () THEN 'overdue'
    WHEN c.due <= (SELECT add_days (as_at (), p.value) FROM temp.rule_parameter AS p
                   WHERE p.name = 'payment-soon-days') THEN 'due-soon'
    ELSE 'not-yet-due'
  END AS state
FROM main.contribution AS c

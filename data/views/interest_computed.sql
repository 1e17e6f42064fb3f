-- Whether an interest holds on the day (before it arose there was none), and whether it was confirmed within twelve months (CI-2).
SELECT i.id, days_between (i.arose, i.entered) AS days,
  CASE
    WHEN i.arose > as_at () THEN NULL
    WHEN i.ended < as_at () THEN 'ended'
    WHEN coalesce (CASE WHEN i.confirmed <= as_at () THEN i.confirmed END, i.entered, i.declared,
      '0001-01-01') < (SELECT add_months (as_at (), - p.value) FROM temp.rule_parameter AS p
                       WHERE p.name = 'declaration-months') THEN 'unconfirmed'
    ELSE 'current'
  END AS state
FROM main.interest AS i

-- What decides which reports some arrangements owe, and when (RC-1 to RC-4).
SELECT r.id, r.reference, r.start, r.is_joint, r.quarterly_days, r.annual_days, r.papers_days,
  r.reporters, r."end"
FROM json_each (:arrangements) AS t
JOIN reporting_term AS r ON r.id = t.value

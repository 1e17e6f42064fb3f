-- Whether an action has been done by the day.
SELECT a.id,
  CASE
    WHEN a.done <= as_at () THEN 'done'
    WHEN a.due < as_at () THEN 'overdue'
    WHEN a.due <= add_days (as_at (), 14) THEN 'due-soon'
    ELSE 'open'
  END AS state
FROM main.action AS a

-- The state of what is owed, on the day (RC-5). "Due soon" is the profile's, 30 days unless it says
-- otherwise.
SELECT o.id,
  CASE
    WHEN o.waived <= as_at () THEN 'waived'
    WHEN o.published <= as_at () THEN 'published'
    WHEN o.presented <= as_at () THEN 'presented'
    WHEN o.received <= as_at () THEN 'received'
    WHEN substr (o.due, 1, 10) < as_at () THEN 'overdue'
    WHEN substr (o.due, 1, 10) <= add_days (as_at (), coalesce (
      (SELECT p.due_soon_days FROM main.arrangement AS a JOIN main.profile AS p ON p.id = a.profile
       WHERE a.id = o.arrangement), 30)) THEN 'due-soon'
    ELSE 'not-yet-due'
  END AS state
FROM main.obligation AS o

-- What is owed and has not come by the day.
SELECT o.id, o.arrangement, o.kind, o.title, o.due
FROM main.obligation AS o
WHERE coalesce (o.waived, '9999-12-31') > as_at ()
  AND coalesce (o.received, '9999-12-31') > as_at ()
  AND coalesce (o.presented, '9999-12-31') > as_at ()
  AND coalesce (o.published, '9999-12-31') > as_at ()

-- The committees that exist on the day.
SELECT c.*
FROM main.committee AS c
WHERE coalesce (c.established, '0001-01-01') <= as_at ()
  AND coalesce (c.dissolved, '9999-12-31') >= as_at ()

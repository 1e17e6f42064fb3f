-- The seats that exist on the day.
SELECT s.*
FROM main.seat AS s
WHERE coalesce (s."from", '0001-01-01') <= as_at () AND coalesce (s."to", '9999-12-31') >= as_at ()

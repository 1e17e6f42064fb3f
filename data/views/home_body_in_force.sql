-- The organisations whose secretariat uses this register, on the day.
SELECT id, organisation
FROM main.home_body
WHERE coalesce ("from", '0001-01-01') <= as_at () AND coalesce ("to", '9999-12-31') >= as_at ()

-- What stands in the scheme of delegation on the day.
SELECT e.id, e.text, e.kind, e.to_whom, e."limit", e.decision, e.arrangement
FROM main.scheme_entry AS e
WHERE coalesce (e."from", '0001-01-01') <= as_at () AND coalesce (e."to", '9999-12-31') >= as_at ()

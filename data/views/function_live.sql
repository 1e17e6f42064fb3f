-- The functions of arrangements that are in force on the day, or may yet be, with the day for which they
-- are judged: the first on which they hold, where that is still to come.
SELECT f.id, f.arrangement, f.function, f.involvement, f.owner, f.exerciser, a.kind, a.model,
  max (as_at (), coalesce (f."from", a.start, '0001-01-01')) AS day,
  s.status IN ('in-force', 'notice-given') AND coalesce (f."from", '0001-01-01') <= as_at ()
    AS is_in_force
FROM main.function AS f
JOIN main.arrangement AS a ON a.id = f.arrangement
JOIN temp.arrangement_status AS s ON s.id = f.arrangement
WHERE coalesce (f."to", '9999-12-31') >= as_at ()
  AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked')

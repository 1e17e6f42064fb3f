-- What an organisation is in on the day, and whether it is there at all.
SELECT o.id,
  (SELECT nullif (count (DISTINCT p.arrangement), 0) FROM main.party AS p
   JOIN main.arrangement AS a ON a.id = p.arrangement
   WHERE p.organisation = o.id
     AND coalesce (p."left", '9999-12-31') >= min (as_at (), coalesce (a."end", '9999-12-31'))
     AND coalesce (p.joined, '0001-01-01') <= max (as_at (), coalesce (a.start, '0001-01-01'))
     AND coalesce (a."end", '9999-12-31') >= as_at ()) AS arrangements,
  CASE
    WHEN o.closed < as_at () THEN 'closed'
    WHEN o.opened > as_at () THEN 'not-yet-open'
    ELSE 'open'
  END AS state
FROM main.organisation AS o

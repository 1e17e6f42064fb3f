-- What an organisation is in on the day, and whether it is there at all.
SELECT o.id,
  (SELECT nullif (count (DISTINCT p.arrangement), 0) FROM temp.party_in_force AS p
   JOIN temp.arrangement_status AS s ON s.id = p.arrangement
   WHERE p.organisation = o.id AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked'))
    AS arrangements,
  CASE
    WHEN o.closed < as_at () THEN 'closed'
    WHEN o.opened > as_at () THEN 'not-yet-open'
    ELSE 'open'
  END AS state
FROM main.organisation AS o

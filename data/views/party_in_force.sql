-- The parties of each arrangement on the day. Those of one that has not started are its parties to
-- be; those of one that has ended are the parties it had.
SELECT p.id, p.arrangement, p.organisation, p.role, p.joined, p.signed, p."left"
FROM main.party AS p
JOIN main.arrangement AS a ON a.id = p.arrangement
WHERE coalesce (p."left", '9999-12-31') >= min (as_at (), coalesce (a."end", '9999-12-31'))
  AND coalesce (p.joined, '0001-01-01') <= max (as_at (), coalesce (a.start, '0001-01-01'))

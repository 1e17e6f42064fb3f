-- The agreements that the parties have made by the day; a later one of the same kind takes the place of
-- an earlier.
SELECT g.id, g.arrangement, g.kind, g.agreed
FROM main.agreement AS g
WHERE g.agreed <= as_at ()
  AND NOT EXISTS (SELECT 1 FROM main.agreement AS l
                  WHERE l.arrangement = g.arrangement AND l.kind = g.kind AND l.agreed <= as_at ()
                    AND (l.agreed, l.id) > (g.agreed, g.id))

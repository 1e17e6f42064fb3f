-- Whom a notice has to be served on: the parties of the day other than the one that gives it (WD-2),
-- by name. Support agents are no partners.
SELECT p.organisation AS id
FROM party_in_force AS p
JOIN organisation AS o ON o.id = p.organisation
WHERE p.arrangement = :arrangement AND p.role <> 'support'
  AND p.organisation <> CAST (:leaver AS INTEGER)
ORDER BY o.name, p.organisation

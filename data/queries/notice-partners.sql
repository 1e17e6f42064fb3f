-- Whom a notice has to be served on: the partners of the day (WD-2), by name.
SELECT p.organisation AS id
FROM partner_in_force AS p
JOIN organisation AS o ON o.id = p.organisation
WHERE p.arrangement = :arrangement
ORDER BY o.name, p.organisation

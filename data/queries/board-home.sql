-- The home organisation on the day, with its note where the register is an illustration.
SELECT o.name, CASE WHEN o.note LIKE 'Illustration:%' THEN o.note END AS illustration
FROM home_body_in_force AS h
JOIN organisation AS o ON o.id = h.organisation
ORDER BY h.id

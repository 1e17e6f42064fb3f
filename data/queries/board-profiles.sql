-- The constitution profiles that arrangements of the day are made under.
SELECT p.name, p.cited_as
FROM profile AS p
WHERE p.id IN (SELECT profile FROM arrangement)
ORDER BY p.name

-- The lead parties of arrangements: "the lead CCG" of who reports.
SELECT y.arrangement, o.name, y.joined, y."left"
FROM json_each (:arrangements) AS t
JOIN party AS y ON y.arrangement = t.value AND y.role = 'lead'
JOIN organisation AS o ON o.id = y.organisation
ORDER BY y.id

-- The arrangements of obligations that may recur; 0 stands for none.
SELECT DISTINCT coalesce (o.arrangement, 0) AS arrangement
FROM json_each (:obligations) AS t
JOIN obligation AS o ON o.id = t.value
WHERE o.kind IN ('assurance-return', 'review', 'custom')

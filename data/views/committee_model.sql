-- The committees that decide under a co-commissioning model on the day: NS says who sits on them (CM-1
-- to CM-4). It requires that of delegated commissioning (NS 4.4.2); all others have regard to it
-- (NS 6.2).
SELECT c.id, c.name, c.arrangement, a.model,
  CASE a.model WHEN 'delegated' THEN 'breach' ELSE 'warning' END AS severity,
  CASE a.model WHEN 'delegated' THEN 'NS 4.4.2; NS 6.2' ELSE 'NS 6.2' END AS majority_clause,
  CASE a.model WHEN 'delegated' THEN 'NS 4.4.2' ELSE 'NS 4.3.2' END AS membership_clause
FROM temp.committee_in_force AS c
JOIN main.arrangement AS a ON a.id = c.arrangement
WHERE a.model IN ('joint', 'delegated')
  AND c.form IN ('joint-committee', 'committees-in-common', 'primary-care-commissioning-committee')
  AND (SELECT s.status FROM temp.arrangement_status AS s WHERE s.id = a.id)
    NOT IN ('ended', 'refused', 'lapsed', 'revoked')

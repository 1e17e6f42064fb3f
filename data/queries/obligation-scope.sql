-- The arrangements that records bear on, of those for which the rules have made something.
SELECT DISTINCT s.arrangement
FROM (
  SELECT t.value AS arrangement FROM json_each (:arrangement) AS t
  UNION ALL
  SELECT y.arrangement FROM json_each (:party) AS t JOIN party AS y ON y.id = t.value
  UNION ALL
  SELECT n.arrangement FROM json_each (:notice) AS t JOIN notice AS n ON n.id = t.value
  UNION ALL
  SELECT n.arrangement FROM json_each (:notice_service) AS t
  JOIN notice_service AS v ON v.id = t.value JOIN notice AS n ON n.id = v.notice
  UNION ALL
  SELECT g.arrangement FROM json_each (:agreement) AS t JOIN agreement AS g ON g.id = t.value
  UNION ALL
  SELECT a.id FROM json_each (:profile) AS t JOIN arrangement AS a ON a.profile = t.value
) AS s
WHERE EXISTS (SELECT 1 FROM obligation AS o WHERE o.arrangement = s.arrangement AND o.generated)

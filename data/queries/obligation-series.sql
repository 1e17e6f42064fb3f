-- Obligations that people enter and that may recur (RC-7), with what was made of them: all, or those
-- of some arrangements; 0 stands for those of none.
SELECT o.id, coalesce (o.arrangement, 0) AS arrangement, o.kind, o.period, o.title, o.due, o.owed_by,
  o.meeting, o.recurs,
  coalesce (o.generated, 0) AND o.received IS NULL AND o.presented IS NULL AND o.published IS NULL
    AND o.waived IS NULL AS is_untouched
FROM obligation AS o
WHERE o.kind IN ('assurance-return', 'review', 'custom')
  AND (:arrangements IS NULL
    OR coalesce (o.arrangement, 0) IN (SELECT value FROM json_each (:arrangements)))
ORDER BY coalesce (o.arrangement, 0), o.kind, substr (o.due, 1, 10), o.id

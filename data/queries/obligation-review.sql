-- What the rules made and nobody touched, of some arrangements, due on some days (pairs of a first and
-- a last day), or for some meetings.
SELECT o.id, o.arrangement, o.kind, o.period, o.title, o.due, o.meeting, o.owed_by, 1 AS is_untouched
FROM obligation AS o
WHERE o.generated AND o.received IS NULL AND o.presented IS NULL AND o.published IS NULL
  AND o.waived IS NULL
  AND o.id IN (
    SELECT b.id FROM json_each (:arrangements) AS t JOIN obligation AS b ON b.arrangement = t.value
    UNION
    SELECT b.id FROM json_each (:days) AS d
    JOIN obligation AS b ON b.due BETWEEN json_extract (d.value, '$[0]')
      AND json_extract (d.value, '$[1]') || 'T24'
    UNION
    SELECT b.id FROM json_each (:meetings) AS t JOIN obligation AS b ON b.meeting = t.value)
ORDER BY o.due, o.id

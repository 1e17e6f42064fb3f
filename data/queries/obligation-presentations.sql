-- The meetings of the governing body to come, within so many days, at which reports that have come
-- are to be presented (RC-4, RC-5).
SELECT m.id, m.reference, m.date, count (*) AS n
FROM governing_body_meeting AS m
JOIN main.obligation AS o ON o.meeting = m.id
WHERE m.date BETWEEN as_at () AND add_days (as_at (), coalesce (CAST (:days AS INTEGER), 30))
  AND o.received <= as_at ()
  AND coalesce (o.presented, '9999-12-31') > as_at ()
  AND coalesce (o.published, '9999-12-31') > as_at ()
  AND coalesce (o.waived, '9999-12-31') > as_at ()
GROUP BY m.id
ORDER BY m.date, m.id

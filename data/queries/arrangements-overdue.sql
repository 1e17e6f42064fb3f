-- How many arrangements have something overdue on the day. The time of day that a deadline may have
-- makes it no earlier. One overdue obligation is enough, so that a large register is not read through.
SELECT count (*) AS number
FROM arrangement AS a
WHERE EXISTS (SELECT 1 FROM obligation_open AS o
  WHERE o.arrangement = a.id AND o.due < as_at ())

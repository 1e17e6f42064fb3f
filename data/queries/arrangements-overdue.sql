-- How many arrangements have something overdue on the day. The time of day that a deadline may have
-- makes it no earlier, and the plain comparison can use the index.
SELECT count (DISTINCT o.arrangement) AS number
FROM obligation_open AS o
WHERE o.due < as_at () AND o.arrangement IS NOT NULL

-- Notices that have been served on every partner of the day and not rescinded (WD-2, WD-7).
SELECT n.id, n.arrangement, n.direction, max (s.counts) AS served
FROM main.notice AS n
JOIN temp.notice_service_counted AS s ON s.notice = n.id
WHERE coalesce (n.rescinded, '9999-12-31') > as_at ()
GROUP BY n.id
HAVING count (*) = count (s.counts) AND max (s.counts) <= as_at ()

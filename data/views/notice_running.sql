-- Notices that have been served on every partner of the day and not rescinded (WD-2, WD-7).
SELECT n.id, n.arrangement, n.direction, max (s.served) AS served
FROM main.notice AS n
JOIN main.notice_service AS s ON s.notice = n.id
WHERE coalesce (n.rescinded, '9999-12-31') > as_at ()
GROUP BY n.id
HAVING count (*) = count (s.served) AND max (s.served) <= as_at ()

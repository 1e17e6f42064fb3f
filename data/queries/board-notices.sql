-- Notices decided or served by the day, with the service of each.
SELECT n.reference, n.direction, a.reference AS arrangement, a.title, n.minute, n.reading,
  n.reading_minute, coalesce (n.months, c.notice_months) AS months, n.consents,
  c.cited_as || ' ' || c.withdrawal AS clause, c.expiry_said,
  CASE WHEN n.decided <= as_at () THEN n.decided END AS decided,
  CASE WHEN n.rescinded <= as_at () THEN n.rescinded END AS rescinded,
  (SELECT count (*) FROM notice_service AS s WHERE s.notice = n.id) AS n_partners,
  (SELECT count (*) FROM notice_service_counted AS s
   WHERE s.notice = n.id AND s.counts <= as_at ()) AS n_served,
  (SELECT max (s.counts) FROM notice_service_counted AS s
   WHERE s.notice = n.id AND s.counts <= as_at ()) AS last_served
FROM notice AS n
JOIN arrangement AS a ON a.id = n.arrangement
LEFT JOIN arrangement_clause AS c ON c.id = a.id
WHERE n.decided <= as_at ()
  OR EXISTS (SELECT 1 FROM notice_service AS s WHERE s.notice = n.id AND s.served <= as_at ())
ORDER BY length (n.reference), n.reference, n.id

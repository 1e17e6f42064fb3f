-- The service of each notice on each partner (WD-2).
SELECT n.reference, o.name AS partner, s.method,
  CASE WHEN s.sent <= as_at () THEN s.sent END AS sent,
  CASE WHEN s.served <= as_at () THEN s.served END AS served,
  CASE WHEN s.acknowledged <= as_at () THEN s.acknowledged END AS acknowledged
FROM notice AS n
JOIN notice_service AS s ON s.notice = n.id
JOIN organisation AS o ON o.id = s.organisation
WHERE n.decided <= as_at ()
  OR EXISTS (SELECT 1 FROM notice_service AS t WHERE t.notice = n.id AND t.served <= as_at ())
ORDER BY length (n.reference), n.reference, n.id, s.served IS NULL, s.served, o.name, s.id

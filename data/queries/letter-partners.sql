-- Who a notice is served on: those that are recorded for it and, until all of these were served,
-- whoever else is a partner on the day; and from which day the service counts (WD-2).
SELECT o.id, o.name, o.code, o.address, s.sent, s.served, s.counts, s.method
FROM organisation AS o
LEFT JOIN (
  SELECT n.organisation, max (n.sent) AS sent, max (n.served) AS served, max (c.counts) AS counts,
    max (n.method) AS method
  FROM notice_service AS n
  JOIN notice_service_counted AS c ON c.id = n.id
  WHERE n.notice = :notice
  GROUP BY n.organisation) AS s ON s.organisation = o.id
WHERE o.id IN (SELECT organisation FROM notice_service WHERE notice = :notice)
  OR (o.id IN (SELECT p.organisation
               FROM partner_in_force AS p
               JOIN notice AS n ON n.arrangement = p.arrangement
               WHERE n.id = :notice)
      AND (NOT EXISTS (SELECT 1 FROM notice_service WHERE notice = :notice)
           OR EXISTS (SELECT 1 FROM notice_service
                      WHERE notice = :notice AND coalesce (served, '9999-12-31') > as_at ())))
ORDER BY o.name, o.id

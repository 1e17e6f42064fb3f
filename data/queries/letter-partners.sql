-- Who a notice is served on: those that are recorded for it and, until all of these were served,
-- whoever else is a partner on the day (WD-2).
SELECT o.id, o.name, o.code, o.address, s.sent, s.served, s.method
FROM organisation AS o
LEFT JOIN (
  SELECT organisation, max (sent) AS sent, max (served) AS served, max (method) AS method
  FROM notice_service
  WHERE notice = :notice
  GROUP BY organisation) AS s ON s.organisation = o.id
WHERE o.id IN (SELECT organisation FROM notice_service WHERE notice = :notice)
  OR (o.id IN (SELECT p.organisation
               FROM partner_in_force AS p
               JOIN notice AS n ON n.arrangement = p.arrangement
               WHERE n.id = :notice)
      AND (NOT EXISTS (SELECT 1 FROM notice_service WHERE notice = :notice)
           OR EXISTS (SELECT 1 FROM notice_service
                      WHERE notice = :notice AND coalesce (served, '9999-12-31') > as_at ())))
ORDER BY o.name, o.id

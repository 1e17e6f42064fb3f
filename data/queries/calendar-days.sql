-- What stands on the days of a financial year, one row each: what is owed, meetings, and notices: the
-- day on which one was served to all, the one on which it expires, and the 1 April after it, on which
-- new arrangements may start (WD-3, WD-4), by the reading that was chosen or else the safe one.
SELECT * FROM (
  SELECT 'obligation' AS type, o.id, substr (o.due, 1, 10) AS date, 'due' AS what, o.title, o.kind,
    s.state, o.owed_by, a.id AS arrangement, a.reference, NULL AS since
  FROM obligation AS o
  JOIN obligation_computed AS s ON s.id = o.id
  LEFT JOIN arrangement AS a ON a.id = o.arrangement
  WHERE o.due BETWEEN financial_year_start (:year) AND financial_year_end (:year) || 'T24'
  UNION ALL
  SELECT 'meeting', m.id, m.date, 'meeting', NULL, NULL, s.state, NULL, NULL, NULL, NULL
  FROM meeting AS m
  JOIN meeting_computed AS s ON s.id = m.id
  WHERE m.date BETWEEN financial_year_start (:year) AND financial_year_end (:year)
    AND s.state <> 'cancelled'
  UNION ALL
  SELECT 'notice', n.id, d.date, d.what, NULL, NULL, s.state, NULL, a.id, a.reference,
    CASE WHEN d.what = 'expires' THEN s.served END
  FROM notice AS n
  JOIN notice_computed AS s ON s.id = n.id
  JOIN arrangement AS a ON a.id = n.arrangement
  JOIN (
    SELECT id, 'served' AS what, served AS date FROM notice_computed
    UNION ALL SELECT id, 'expires', expires FROM notice_computed
    UNION ALL SELECT c.id, 'starts', add_days (financial_year_end (financial_year (
        CASE r.reading WHEN 'next-year' THEN c.served ELSE c.expires END)), 1)
    FROM notice_computed AS c JOIN notice AS r ON r.id = c.id) AS d ON d.id = n.id
  WHERE s.state IN ('running', 'expired')
    AND (d.date BETWEEN financial_year_start (:year) AND financial_year_end (:year)
         OR (d.what = 'expires' AND s.served <= financial_year_end (:year)
             AND d.date > financial_year_end (:year))))
ORDER BY date, type = 'meeting', length (reference), reference, title, id

-- The joint arrangements that may be in force in a financial year, of whose reporting calendar nothing
-- is in the register (RC-1).
SELECT count (*) AS number, json_group_array (a.id) AS ids
FROM arrangement AS a
WHERE a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
  AND a.start <= financial_year_end (:year)
  AND coalesce (a."end", '9999-12-31') >= financial_year_start (:year)
  AND NOT EXISTS (SELECT 1 FROM obligation AS o
    WHERE o.arrangement = a.id AND o.kind IN ('quarterly-report', 'engagement-event', 'annual-report')
      AND instr (o.period, :year) > 0)

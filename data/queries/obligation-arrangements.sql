-- The arrangements of the joint kinds that are in force before the end of a financial year (RC-1).
SELECT json_group_array (a.id) AS ids
FROM arrangement AS a
WHERE a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
  AND a.start <= financial_year_end (:year)

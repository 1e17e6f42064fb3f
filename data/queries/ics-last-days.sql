-- Arrangements in force in which notice can be given, with the last day to serve it for the end of a
-- financial year (WD-6), and the days before it on which somebody is reminded.
SELECT a.id, a.reference, a.title, c.cited_as || ' ' || c.withdrawal AS clause,
  last_day_to_serve (next_financial_year_start (financial_year_start (:year)), c.notice_months,
                     'after-expiry') AS last,
  c.alarms,
  (SELECT max (j.at) FROM journal_row AS r JOIN journal AS j ON j.seq = r.seq
   WHERE r.record = a.id) AS changed,
  (SELECT count (*) FROM journal_row AS r WHERE r.record = a.id) AS n_changes
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
JOIN arrangement_clause AS c ON c.id = a.id
WHERE s.status = 'in-force' AND a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
ORDER BY length (a.reference), a.reference, a.id

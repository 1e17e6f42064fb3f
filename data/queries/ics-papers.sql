-- The meetings whose papers are due in a financial year.
SELECT m.id, m.reference, m.date, c.papers, m.cancelled IS NOT NULL AS is_cancelled,
  (SELECT group_concat (name, '; ') FROM
    (SELECT b.name FROM meeting_committee AS l JOIN committee AS b ON b.id = l.target
     WHERE l.owner = m.id ORDER BY b.name)) AS committee,
  (SELECT max (j.at) FROM journal_row AS r JOIN journal AS j ON j.seq = r.seq
   WHERE r.record = m.id) AS changed,
  (SELECT count (*) FROM journal_row AS r WHERE r.record = m.id) AS n_changes
FROM meeting AS m
JOIN meeting_computed AS c ON c.id = m.id
WHERE c.papers BETWEEN financial_year_start (:year) AND financial_year_end (:year)
ORDER BY c.papers, m.id

-- The obligations of a financial year for a calendar program, with when they or their arrangements were
-- changed last, and how often.
SELECT o.id, a.reference, a.title AS arrangement, o.title, o.kind, o.due, o.owed_by, o.owed_to,
  o.waived <= as_at () AS is_waived, s.state IN ('not-yet-due', 'due-soon', 'overdue') AS is_open,
  coalesce (p.due_soon_days, 30) AS due_soon_days,
  CASE WHEN o.kind IN ('quarterly-report', 'annual-report', 'engagement-event')
    THEN c.cited_as || ' ' || c.reporting END AS clause,
  m.reference AS meeting, m.date AS meeting_date,
  (SELECT max (j.at) FROM journal_row AS r JOIN journal AS j ON j.seq = r.seq
   WHERE r.record IN (o.id, a.id)) AS changed,
  (SELECT count (*) FROM journal_row AS r WHERE r.record IN (o.id, a.id)) AS n_changes
FROM obligation AS o
JOIN obligation_computed AS s ON s.id = o.id
LEFT JOIN arrangement AS a ON a.id = o.arrangement
LEFT JOIN arrangement_clause AS c ON c.id = a.id
LEFT JOIN profile AS p ON p.id = a.profile
LEFT JOIN meeting AS m ON m.id = o.meeting
WHERE CASE WHEN o.period GLOB '*[12][0-9][0-9][0-9]/[0-9][0-9]*' THEN instr (o.period, :year) > 0
      ELSE o.due BETWEEN financial_year_start (:year) AND financial_year_end (:year) || 'T24' END
ORDER BY o.due, o.id

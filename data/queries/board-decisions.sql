-- What was decided in the financial year to the day, and who has ratified it (CM-7).
SELECT d.reference, coalesce (d.date, m.date) AS date, d.text, d.carried, d.votes_for,
  d.votes_against, d.abstained, d.route, d.minute, a.reference AS arrangement, e.text AS rests_on,
  CASE WHEN d.reported <= as_at () THEN d.reported END AS reported,
  (SELECT group_concat (b.name, '; ') FROM
    (SELECT c.name FROM meeting_committee AS l JOIN committee AS c ON c.id = l.target
     WHERE l.owner = m.id ORDER BY c.name) AS b) AS body,
  (SELECT c.form FROM meeting_committee AS l JOIN committee AS c ON c.id = l.target
   WHERE l.owner = m.id ORDER BY c.name LIMIT 1) AS form,
  (SELECT count (*) FROM party_in_force AS p
   WHERE p.arrangement = d.arrangement AND p.role <> 'support') AS n_parties,
  (SELECT count (DISTINCT r.organisation) FROM ratification AS r
   WHERE r.decision = d.id AND r.date <= as_at ()) AS n_ratified
FROM decision AS d
LEFT JOIN meeting AS m ON m.id = d.meeting
LEFT JOIN arrangement AS a ON a.id = d.arrangement
LEFT JOIN scheme_entry AS e ON e.id = d.rests_on
WHERE coalesce (d.date, m.date)
  BETWEEN financial_year_start (financial_year (as_at ())) AND as_at ()
ORDER BY date, length (d.reference), d.reference, d.id

-- Who took a decision and where it stands on the day. What a joint working committee recommends binds
-- no party before that party has ratified it (CM-7).
SELECT d.id,
  (SELECT group_concat (b.name, '; ') FROM
    (SELECT c.name FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
     WHERE l.owner = d.meeting ORDER BY c.name) AS b) AS body,
  coalesce (d.date, m.date) AS taken,
  CASE
    WHEN d.carried IS NULL THEN 'open'
    WHEN NOT d.carried THEN 'not-carried'
    WHEN EXISTS (SELECT 1 FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
                 WHERE l.owner = d.meeting AND c.form = 'joint-working-committee') THEN
      CASE WHEN (SELECT count (DISTINCT r.organisation) FROM main.ratification AS r
                 WHERE r.decision = d.id AND r.date <= as_at ())
             >= (SELECT count (*) FROM temp.party_in_force AS p
                 WHERE p.arrangement = d.arrangement AND p.role <> 'support')
        THEN 'ratified' ELSE 'to-ratify' END
    ELSE 'carried'
  END AS state
FROM main.decision AS d
LEFT JOIN main.meeting AS m ON m.id = d.meeting

-- Who took a decision and where it stands on the day. What a joint working committee recommends binds
-- no party before that party has ratified it (CM-7); where nobody knows the parties, none is known to
-- have.
SELECT d.id, d.body, d.taken,
  CASE
    WHEN d.carried IS NULL OR d.taken > as_at () THEN 'open'
    WHEN NOT d.carried THEN 'not-carried'
    WHEN NOT d.is_to_ratify THEN 'carried'
    WHEN EXISTS (SELECT 1 FROM temp.party_in_force AS p
                 WHERE p.arrangement = d.arrangement AND p.role <> 'support')
      AND NOT EXISTS (SELECT 1 FROM temp.party_in_force AS p
                      WHERE p.arrangement = d.arrangement AND p.role <> 'support'
                        AND p.organisation NOT IN (SELECT r.organisation FROM main.ratification AS r
                                                   WHERE r.decision = d.id AND r.date <= as_at ()))
      THEN 'ratified'
    ELSE 'to-ratify'
  END AS state
FROM (
  SELECT q.id, q.carried, coalesce (q.date, m.date) AS taken,
    (SELECT group_concat (b.name, '; ') FROM
      (SELECT c.name FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
       WHERE l.owner = q.meeting ORDER BY c.name) AS b) AS body,
    EXISTS (SELECT 1 FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
            WHERE l.owner = q.meeting AND c.form = 'joint-working-committee') AS is_to_ratify,
    coalesce (q.arrangement,
      (SELECT c.arrangement FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
       WHERE l.owner = q.meeting AND c.form = 'joint-working-committee'
       ORDER BY c.id LIMIT 1)) AS arrangement
  FROM main.decision AS q
  LEFT JOIN main.meeting AS m ON m.id = q.meeting) AS d

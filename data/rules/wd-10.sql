-- rule: WD-10
-- title: _("Notice is given of an arrangement in force, and by each body once")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: I
-- clause: withdrawal
-- message unstarted: _("{reference} was served on {served}, of an arrangement that has no first day.")
-- message before: _("{reference} was served on {served}, before the arrangement started on {start}.")
-- message after: _("{reference} was served on {served}, after the arrangement had ended on {end}.")
-- message two: _("{reference} runs, served on {served}, and so does {other}, by the same body and served on {start}.")
-- remedy unstarted: _("Correct the arrangement of the notice, or enter when it started.")
-- remedy before: _("Correct the date that is wrong; if both are right, serve the notice again.")
-- remedy after: _("Correct the date that is wrong; if both are right, there was nothing to end.")
-- remedy two: _("Rescind the one that is not meant; or correct who gave it.")
-- An arrangement that is refused, lapses or is revoked is not in force on that day any more; its end is
-- the last day on which it is.
WITH standing AS MATERIALIZED (
  SELECT n.id, n.arrangement, n.reference, k.state, k.served AS given,
    CASE n.direction WHEN 'received' THEN n.organisation ELSE 0 END AS body,
    (SELECT min (s.served) FROM notice_service AS s WHERE s.notice = n.id) AS first,
    (SELECT max (s.served) FROM notice_service AS s
     WHERE s.notice = n.id AND s.served <= as_at ()) AS last
  FROM notice AS n
  JOIN notice_computed AS k ON k.id = n.id
  WHERE k.state IN ('part-served', 'running', 'expired')),
dated AS (
  SELECT a.id, a.start, nullif (min (coalesce (a."end", '9999-12-31'),
      coalesce (add_days (a.refused, -1), '9999-12-31'),
      coalesce (add_days (a.lapsed, -1), '9999-12-31'),
      coalesce (add_days (a.revoked, -1), '9999-12-31')), '9999-12-31') AS "end"
  FROM arrangement AS a)
SELECT g.id, g.arrangement, g.reference, d.start, d."end", NULL AS other,
  CASE WHEN d."end" < g.last THEN g.last ELSE g.first END AS served,
  CASE WHEN d."end" < g.last THEN 'after' WHEN d.start IS NULL THEN 'unstarted' ELSE 'before' END
    AS "case"
FROM standing AS g
JOIN dated AS d ON d.id = g.arrangement
WHERE coalesce (d.start, '9999-12-31') > g.first OR d."end" < g.last
UNION ALL
SELECT g.id, g.arrangement, g.reference, e.given, NULL, e.reference, g.given, 'two'
FROM standing AS g
JOIN standing AS e ON e.arrangement = g.arrangement AND e.body = g.body AND e.state = 'running'
  AND (e.given, e.id) < (g.given, g.id)
WHERE g.state = 'running'

-- rule: RC-3
-- title: _("An annual report is published for every year")
-- type: obligation
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: reporting
-- asked: all
-- message missing: _("No annual report for {period} has come; it was due on {due}.")
-- message meeting: _("No annual report for {period} has come; it was due on {due}, for the governing body of {meets}.")
-- message received: _("The annual report for {period} came on {came} and has not been presented or published; it was due on {due}.")
-- message presented: _("The annual report for {period} was presented on {came} and has not been published; it was due on {due}.")
-- remedy: _("Ask for it, and enter when it came, was presented and was published; or have the governing body waive it, and enter when, with the minute.")
-- remedy received: _("Have it presented and published, and enter when.")
-- remedy presented: _("Publish it, and enter when.")
-- Nearly all that is in a calendar was due before the day: the index would read it in a worse order.
SELECT q.id, q.arrangement, q.period, q.due, q.owed_by, q.meets, coalesce (q.presented, q.received) AS came,
  CASE
    WHEN q.presented IS NOT NULL THEN 'presented'
    WHEN q.received IS NOT NULL THEN 'received'
    WHEN q.meets IS NOT NULL THEN 'meeting'
    ELSE 'missing'
  END AS "case"
FROM (
  SELECT o.id, o.arrangement, coalesce (nullif (o.period, ''), o.title) AS period, o.due, o.owed_by,
    CASE WHEN o.received <= as_at () THEN o.received END AS received,
    CASE WHEN o.presented <= as_at () THEN o.presented END AS presented,
    (SELECT m.date FROM governing_body_meeting AS m WHERE m.id = o.meeting) AS meets
  FROM obligation AS o
  WHERE o.kind = 'annual-report' AND + o.due < as_at ()
    AND coalesce (o.published, '9999-12-31') > as_at ()
    AND coalesce (o.waived, '9999-12-31') > as_at ()) AS q
ORDER BY + q.due, q.id

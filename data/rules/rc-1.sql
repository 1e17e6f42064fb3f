-- rule: RC-1
-- title: _("A report comes for every quarter")
-- type: obligation
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: reporting
-- asked: all
-- message: _("No report for {period} has come; it was due on {due}.")
-- message meeting: _("No report for {period} has come; it was due on {due}, for the governing body of {meets}.")
-- remedy: _("Ask for it, and enter when it came; or have the governing body waive it, and enter when, with the minute.")
-- Late stays late, but what has come is no fault any more; nor is what was waived (RC-5). Nearly
-- all that is in a calendar was due before the day: the index would read it in a worse order.
SELECT o.id, o.arrangement, coalesce (nullif (b.period, ''), b.title) AS period, o.due, b.owed_by,
  days_between (substr (o.due, 1, 10), as_at ()) AS days, m.date AS meets,
  CASE WHEN m.date IS NOT NULL THEN 'meeting' END AS "case"
FROM obligation_open AS o
JOIN obligation AS b ON b.id = o.id
LEFT JOIN governing_body_meeting AS m ON m.id = b.meeting
WHERE o.kind = 'quarterly-report' AND + o.due < as_at ()
ORDER BY + o.due, o.id

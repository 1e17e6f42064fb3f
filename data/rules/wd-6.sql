-- rule: WD-6
-- title: _("The last day to serve notice is near")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: note
-- origin: I
-- clause: withdrawal
-- message days: ngettext ("{days} day is left to serve notice for new arrangements from {start}: the last is {last}.", "{days} days are left to serve notice for new arrangements from {start}: the last is {last}.") days
-- message now: _("{last} is the last day to serve notice for new arrangements from {start}.")
-- remedy: _("Nothing, where the arrangement is satisfactory; where it is not, serve every partner by then, on a decision of the governing body.")
-- It is near from the first day on which the office is reminded of it.
WITH near AS MATERIALIZED (
  SELECT k.id, k.last_day_to_serve AS last, c.notice_months AS months, c.alarms
  FROM arrangement_computed AS k
  JOIN arrangement_clause AS c ON c.id = k.id)
SELECT n.id, n.id AS arrangement, n.last, days_between (as_at (), n.last) AS days,
  next_financial_year_start (add_months (n.last, n.months)) AS start,
  CASE WHEN n.last = as_at () THEN 'now' ELSE 'days' END AS "case"
FROM near AS n
WHERE days_between (as_at (), n.last) <= first_alarm (n.alarms)

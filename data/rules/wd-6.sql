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
WITH near AS (
  SELECT a.id, k.last_day_to_serve AS last, days_between (as_at (), k.last_day_to_serve) AS days
  FROM arrangement AS a
  JOIN arrangement_computed AS k ON k.id = a.id)
SELECT n.id, n.id AS arrangement, n.last, n.days,
  next_financial_year_start (add_months (n.last, c.notice_months)) AS start,
  CASE n.days WHEN 0 THEN 'now' ELSE 'days' END AS "case"
FROM near AS n
JOIN arrangement_clause AS c ON c.id = n.id
WHERE n.days <= (SELECT p.value FROM rule_parameter AS p WHERE p.name = 'last-day-days')

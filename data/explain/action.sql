-- explains: state
-- sentence open: _("The action has not been done by the day. It is due more than {soon} days after it, or on no day that is known.")
-- sentence due-soon: _("The action has not been done by the day, and is due on it or within {soon} days.")
-- sentence overdue: _("The action has not been done by the day, and was due before it.")
-- sentence done: _("The action had been done by the day.")
-- step: _("The day") = {day}
-- step: _("Due") = {due}
-- step: _("Done") = {done}
-- step: _("days from the day until it is due") = {left}
-- step: _("days overdue") = {overdue}
SELECT as_at () AS day, a.due, CASE WHEN a.done <= as_at () THEN a.done END AS done,
  14 AS soon, k.state AS "case",
  CASE WHEN k.state IN ('open', 'due-soon') THEN days_between (as_at (), a.due) END AS left,
  CASE WHEN k.state = 'overdue' THEN days_between (a.due, as_at ()) END AS overdue
FROM action AS a JOIN action_computed AS k ON k.id = a.id
WHERE a.id = :id

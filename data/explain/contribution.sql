-- explains: state
-- rule: PF-4
-- origin: I
-- sentence not-yet-due: _("It is not paid by the day, and falls due later.")
-- sentence due-soon: _("It is not paid by the day, and falls due within {soon} days.")
-- sentence overdue: _("It was due before the day, and is not paid.")
-- sentence short: _("It is paid by the day, and less than was agreed.")
-- sentence paid: _("It is paid by the day, as agreed.")
-- step: _("The day") = {day}
-- step: _("Due") = {due}
-- step: _("Agreed") = {agreed:money}
-- step: _("Paid on") = {paid_on}
-- step: _("paid") = {paid:money}
SELECT as_at () AS day, c.due, c.agreed, k.state AS "case",
  CASE WHEN c.paid_on <= as_at () THEN c.paid_on END AS paid_on,
  CASE WHEN c.paid_on <= as_at () THEN c.paid END AS paid,
  (SELECT p.value FROM rule_parameter AS p WHERE p.name = 'payment-soon-days') AS soon
FROM contribution AS c JOIN contribution_computed AS k ON k.id = c.id
WHERE c.id = :id

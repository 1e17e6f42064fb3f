-- explains: agreed
-- rule: PF-4
-- origin: I
-- sentence: _("What the parties have agreed to pay in, all instalments together.")
-- item: _("{party} agreed to") = {amount:money}
-- step: _("together") = {agreed:money}
SELECT k.agreed FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id;
SELECT o.name AS party, sum (c.agreed) AS amount
FROM contribution AS c JOIN organisation AS o ON o.id = c.organisation
WHERE c.fund = :id
GROUP BY c.organisation
ORDER BY amount DESC, o.name

-- explains: paid
-- rule: PF-4
-- origin: I
-- sentence: _("What the parties have paid in by the day.")
-- item: _("{party} paid") = {amount:money}
-- step: _("together by {day}") = {paid:money}
SELECT k.paid, as_at () AS day FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id;
SELECT o.name AS party, sum (c.paid) AS amount
FROM contribution AS c JOIN organisation AS o ON o.id = c.organisation
WHERE c.fund = :id AND c.paid_on <= as_at ()
GROUP BY c.organisation
ORDER BY amount DESC, o.name

-- explains: late
-- rule: PF-4
-- origin: I
-- sentence: _("What fell due before the day and has not come, the rest of a part payment too.")
-- item: _("{party}, due {due}, owes") = {amount:money}
-- step: _("together on {day}") = {late:money}
SELECT k.late, as_at () AS day FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id;
SELECT o.name AS party, c.due,
  c.agreed - CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END AS amount
FROM contribution AS c JOIN organisation AS o ON o.id = c.organisation
WHERE c.fund = :id AND c.due < as_at ()
  AND c.agreed > CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END
ORDER BY c.due, o.name

-- explains: spent
-- rule: PF-4
-- origin: I
-- sentence: _("What the fund has paid out by the day.")
-- item: _("to {payee}") = {amount:money}
-- step: _("Payments by {day}") = {payments}
-- step: _("together") = {spent:money}
SELECT k.spent, as_at () AS day,
  (SELECT count (*) FROM expenditure AS e WHERE e.fund = f.id AND e.date <= as_at ()) AS payments
FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id;
SELECT e.payee, sum (e.amount) AS amount
FROM expenditure AS e
WHERE e.fund = :id AND e.date <= as_at () AND e.payee <> ''
GROUP BY e.payee
ORDER BY amount DESC, e.payee

-- explains: balance
-- rule: PF-4
-- clause: fund
-- origin: I
-- sentence: _("What has been paid in by the day, less what has been paid out.")
-- step: _("Paid in by {day}") = {paid:money}
-- step: _("less paid out") = {spent:money}
-- step: _("leaves") = {balance:money}
SELECT f.arrangement, k.paid, k.spent, k.balance, as_at () AS day
FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id

-- explains: state
-- rule: PF-4
-- clause: fund
-- origin: I
-- sentence: _("At least as much has been paid in as paid out, and nothing is late.")
-- sentence payment-late: _("At least as much has been paid in as paid out; a payment is late.")
-- sentence overdrawn: _("More has been paid out than paid in.")
-- step: _("Paid in by {day}") = {paid:money}
-- step: _("less paid out") = {spent:money}
-- step: _("leaves") = {balance:money}
-- step: _("late") = {late:money}
SELECT f.arrangement, k.paid, k.spent, k.balance, k.late, as_at () AS day, k.state AS "case"
FROM pooled_fund AS f JOIN pooled_fund_computed AS k ON k.id = f.id
WHERE f.id = :id

-- rule: PF-4
-- title: _("A pooled fund is never overdrawn, is paid as agreed, and shares all its risk")
-- type: pooled-fund
-- severity: breach
-- origin: I
-- clause: fund
-- message below: ngettext ("“{fund}” was below zero for {days} day from {date}, at worst {amount:money}.", "“{fund}” was below zero for {days} days from {date}, at worst {amount:money}.") days
-- message late: _("{organisation} owes “{fund}” {amount:money} that was due on {date}.")
-- message shares: _("The risk shares of “{fund}” add to {share} %.")
-- remedy below: _("Correct the dates and amounts; if they are right, have the parties pay in before money is spent, tell the governing body, and enter that as evidence for PF-4, with the arrangement and the date.")
-- remedy late: _("Ask for the payment, and enter it when it has come; or enter what has been agreed instead.")
-- remedy shares: _("Enter the risk share of each party as it was agreed, so that they add to 100 %.")
-- A balance stands from one movement to the day before the next. All that comes to a fund on a day is
-- there at the end of it. Few funds are ever overdrawn: they are picked first, by their running balance
-- with what comes in before what goes out, and only their days are counted. What is on record as evidence
-- since the last of those days has been answered for.
WITH overdrawn AS MATERIALIZED (
  SELECT f.id FROM pooled_fund AS f
  WHERE EXISTS (
    SELECT 1 FROM (
      SELECT sum (m.amount) OVER (ORDER BY m.date, m.amount DESC ROWS UNBOUNDED PRECEDING) AS balance
      FROM (
        SELECT c.paid_on AS date, c.paid AS amount
        FROM contribution AS c WHERE c.fund = f.id AND c.paid_on <= as_at ()
        UNION ALL
        SELECT e.date, - e.amount
        FROM expenditure AS e WHERE e.fund = f.id AND e.date <= as_at ()) AS m) AS r
    WHERE r.balance < 0)),
daily AS (
  SELECT m.fund, m.date, sum (m.amount) AS amount
  FROM (
    SELECT c.fund, c.paid_on AS date, c.paid AS amount
    FROM contribution AS c
    WHERE c.fund IN (SELECT o.id FROM overdrawn AS o) AND c.paid_on <= as_at ()
    UNION ALL
    SELECT e.fund, e.date, - e.amount
    FROM expenditure AS e
    WHERE e.fund IN (SELECT o.id FROM overdrawn AS o) AND e.date <= as_at ()) AS m
  GROUP BY m.fund, m.date),
balances AS (
  SELECT d.fund, d.date, sum (d.amount) OVER fund_days AS balance,
    lead (d.date) OVER fund_days AS next
  FROM daily AS d
  WINDOW fund_days AS (PARTITION BY d.fund ORDER BY d.date ROWS UNBOUNDED PRECEDING)),
below AS (
  SELECT b.fund, min (b.date) AS date, min (b.balance) AS amount,
    sum (days_between (b.date, coalesce (b.next, add_days (as_at (), 1)))) AS days,
    max (coalesce (b.next, add_days (as_at (), 1))) AS over
  FROM balances AS b WHERE b.balance < 0
  GROUP BY b.fund),
wrong AS (
  SELECT b.fund, b.date, b.amount, NULL AS organisation, NULL AS share, b.days, 'below' AS "case"
  FROM below AS b
  WHERE NOT EXISTS (
    SELECT 1 FROM evidence AS e
    JOIN pooled_fund AS f ON f.arrangement = e.arrangement
    WHERE f.id = b.fund AND e.requirement LIKE '%PF-4%' AND e.date BETWEEN b.over AND as_at ())
  UNION ALL
  SELECT c.fund, c.due, c.agreed - CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END,
    o.name, NULL, NULL, 'late'
  FROM contribution AS c
  JOIN organisation AS o ON o.id = c.organisation
  WHERE c.due < as_at ()
    AND c.agreed > CASE WHEN c.paid_on <= as_at () THEN coalesce (c.paid, 0) ELSE 0 END
  UNION ALL
  SELECT c.fund, NULL, NULL, NULL, sum (c.risk_share), NULL, 'shares'
  FROM contribution AS c
  GROUP BY c.fund
  HAVING abs (sum (c.risk_share) - 100) > 0.005)
SELECT w.fund AS id, f.arrangement, f.name AS fund, w.organisation, w.date, w.amount, w.days, w.share,
  (SELECT c.clause FROM pooled_fund_clause AS c WHERE c.id = w.fund) AS clause, w."case"
FROM wrong AS w
JOIN pooled_fund AS f ON f.id = w.fund

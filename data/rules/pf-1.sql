-- rule: PF-1
-- title: _("A pooled fund is made of the parties’ contributions and pays for the arrangement’s functions")
-- type: pooled-fund
-- severity: breach
-- origin: S
-- clause: fund
-- message contributor: _("{organisation} contributes to “{fund}”, and is not a party to the arrangement.")
-- message left: _("{organisation} paid into “{fund}” on {date}, after it had left the arrangement.")
-- message function: _("“{fund}” paid {amount:money} to {payee} on {date} for “{function}”, which is a function of another arrangement.")
-- message ended: _("“{fund}” paid {amount:money} to {payee} on {date} for “{function}”, which was no longer in the arrangement.")
-- remedy contributor: _("Correct the party that contributes, or enter it as a party with the agreement that makes it one.")
-- remedy left: _("Correct the dates; if they are right, the money is to be given back.")
-- remedy function: _("Correct the function; if it is right, have the money put back, and enter that with the same function and the amount below zero.")
-- remedy ended: _("Correct the dates; if they are right, have the money put back, and enter that with the same function and the amount below zero.")
-- What was put back since settles what had been paid: it is looked for where something was, and not for
-- all that ever was.
WITH paid AS MATERIALIZED (
  SELECT e.fund, e.function, e.date, e.amount, e.payee, n.function AS name,
    CASE WHEN n.arrangement = f.arrangement THEN 'ended' ELSE 'function' END AS "case"
  FROM expenditure AS e
  JOIN pooled_fund AS f ON f.id = e.fund
  JOIN "function" AS n ON n.id = e.function
  WHERE e.date <= as_at () AND e.amount > 0 AND (n.arrangement <> f.arrangement OR n."to" < e.date)),
wrong AS (
  SELECT c.fund, o.name AS organisation, c.paid_on AS date, NULL AS amount, NULL AS payee,
    NULL AS function,
    CASE WHEN c.organisation IN (SELECT p.organisation FROM party AS p
                                 WHERE p.arrangement = f.arrangement AND p.role <> 'support')
      THEN 'left' ELSE 'contributor' END AS "case"
  FROM contribution AS c
  JOIN pooled_fund AS f ON f.id = c.fund
  JOIN organisation AS o ON o.id = c.organisation
  WHERE NOT EXISTS (
    SELECT 1 FROM party AS p
    JOIN organisation_body AS b ON b.id = p.organisation
    WHERE p.arrangement = f.arrangement AND p.role <> 'support'
      AND b.body = (SELECT d.body FROM organisation_body AS d WHERE d.id = c.organisation)
      AND coalesce (p."left", '9999-12-31')
        >= CASE WHEN c.paid_on <= as_at () THEN c.paid_on ELSE '0001-01-01' END)
  GROUP BY c.fund, c.organisation
  UNION ALL
  SELECT e.fund, NULL, e.date, e.amount, coalesce (e.payee, ''), e.name, e."case"
  FROM paid AS e
  WHERE NOT EXISTS (SELECT 1 FROM expenditure AS b
                    WHERE b.fund = e.fund AND b.function = e.function AND b.amount = - e.amount
                      AND b.date BETWEEN e.date AND as_at ()))
SELECT w.fund AS id, f.arrangement, f.name AS fund, w.organisation, w.date, w.amount, w.payee,
  w.function, (SELECT c.clause FROM pooled_fund_clause AS c WHERE c.id = w.fund) AS clause, w."case"
FROM wrong AS w
JOIN pooled_fund AS f ON f.id = w.fund

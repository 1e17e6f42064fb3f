-- rule: PF-5
-- title: _("Payments and resources flow between parties of the arrangement")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: terms
-- message payer: _("{organisation} paid {amount:money} to {other} on {first}, and was not a party to the arrangement.")
-- message payee: _("{organisation} was paid {amount:money} by {other} on {first}, and was not a party to the arrangement.")
-- message provider: _("{organisation} lends {other} what it needs, and was not a party to the arrangement all that time.")
-- message receiver: _("{organisation} is lent what it needs by {other}, and was not a party to the arrangement all that time.")
-- remedy: _("Correct the body or the dates; if they are right, enter since when the body is a party, or settle it outside the arrangement.")
-- A support agent is none of the partners, but a party that is paid.
WITH flow AS (
  SELECT p.id, p.arrangement, p.payer AS organisation, p.payee AS other, p.date AS first,
    p.date AS last, p.amount, 'payer' AS "case"
  FROM payment AS p
  UNION ALL
  SELECT p.id, p.arrangement, p.payee, p.payer, p.date, p.date, p.amount, 'payee'
  FROM payment AS p
  UNION ALL
  SELECT r.id, r.arrangement, r.provider, r.receiver, coalesce (r."from", as_at ()),
    min (coalesce (r."to", as_at ()), as_at ()), NULL, 'provider'
  FROM resource AS r
  UNION ALL
  SELECT r.id, r.arrangement, r.receiver, r.provider, coalesce (r."from", as_at ()),
    min (coalesce (r."to", as_at ()), as_at ()), NULL, 'receiver'
  FROM resource AS r)
SELECT f.arrangement AS id, f.arrangement, o.name AS organisation, t.name AS other, f.first, f.last,
  f.amount, f."case"
FROM flow AS f
JOIN organisation AS o ON o.id = f.organisation
JOIN organisation AS t ON t.id = f.other
WHERE f.first <= as_at ()
  AND NOT EXISTS (
    SELECT 1 FROM party AS p
    JOIN organisation_body AS b ON b.id = p.organisation
    WHERE p.arrangement = f.arrangement
      AND b.body = (SELECT d.body FROM organisation_body AS d WHERE d.id = f.organisation)
      AND coalesce (p.joined, '0001-01-01') <= f.first
      AND coalesce (p."left", '9999-12-31') >= f.last)
ORDER BY f.arrangement, f.first, f.id, f."case"

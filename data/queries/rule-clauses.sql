-- What rules cite for an arrangement.
SELECT a.id, a.kind, c.profile, c.cited_as, c.scheme, c.powers, c.terms, c.committee, c.fund,
  c.agreement, c.liability, c.guidance, c.approval, c.reporting, c.withdrawal
FROM arrangement AS a
JOIN arrangement_clause AS c ON c.id = a.id
WHERE CAST (:arrangement AS INTEGER) IN (0, a.id)

-- By what notice on an arrangement is given.
SELECT notice_months AS months, expiry_said,
  CASE WHEN withdrawal IS NOT NULL THEN cited_as || ' ' || withdrawal END AS clause
FROM arrangement_clause
WHERE id = :arrangement

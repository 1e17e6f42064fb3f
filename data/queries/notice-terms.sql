-- By what notice on an arrangement is given.
SELECT notice_months AS months, expiry_said, service_next_working_day AS working_days,
  CASE WHEN withdrawal IS NOT NULL THEN cited_as || ' ' || withdrawal END AS clause
FROM arrangement_clause
WHERE id = :arrangement

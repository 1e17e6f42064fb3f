-- From which day the service on each partner counts: the day itself, or the next working day where
-- the profile says so (WD-2).
SELECT s.id, s.notice, s.organisation, s.served,
  CASE WHEN c.service_next_working_day THEN next_working_day (s.served) ELSE s.served END AS counts
FROM main.notice_service AS s
JOIN main.notice AS n ON n.id = s.notice
JOIN temp.arrangement_clause AS c ON c.id = n.arrangement

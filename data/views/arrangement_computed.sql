-- What an arrangement shows that is not stored. The last day to serve notice is that for the first
-- 1 April that can still be reached, by the safe reading, while no notice runs (WD-6); a working
-- day where only these count (WD-2). An arrangement that ends of itself before that day has none.
SELECT a.id,
  (SELECT status FROM temp.arrangement_status AS s WHERE s.id = a.id) AS status,
  (SELECT group_concat (name, '; ') FROM
    (SELECT coalesce (o.short_name, o.name) AS name FROM temp.partner_in_force AS p
     JOIN main.organisation AS o ON o.id = p.organisation
     WHERE p.arrangement = a.id ORDER BY p.id)) AS partners,
  (SELECT n.name FROM temp.lead_in_force AS l JOIN temp.person_name AS n ON n.id = l.person
   WHERE l.arrangement = a.id
   ORDER BY l.role = 'lead' DESC, l.kind = 'clinician' DESC, l.id LIMIT 1) AS lead_name,
  (SELECT min (substr (o.due, 1, 10)) FROM temp.obligation_open AS o
   WHERE o.arrangement = a.id) AS next_due,
  (SELECT o.title FROM temp.obligation_open AS o WHERE o.arrangement = a.id
   ORDER BY o.due, o.id LIMIT 1) AS next_due_title,
  CASE WHEN a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions') THEN
    (SELECT l.last
     FROM (SELECT CASE WHEN c.service_next_working_day THEN
               add_working_days (add_days (last_day_to_serve (next_financial_year_start (
                 add_months (next_working_day (as_at ()), c.notice_months)), c.notice_months,
                 'after-expiry'), 1), -1)
             ELSE last_day_to_serve (next_financial_year_start (
               add_months (as_at (), c.notice_months)), c.notice_months, 'after-expiry')
             END AS last
           FROM temp.arrangement_clause AS c
           WHERE c.id = a.id AND 'in-force' =
             (SELECT s.status FROM temp.arrangement_status AS s WHERE s.id = a.id)) AS l
     WHERE l.last <= coalesce (a."end", '9999-12-31'))
    END AS last_day_to_serve
FROM main.arrangement AS a

-- explains: status
-- sentence proposed: _("It has been proposed, and neither appraised nor approved by the day.")
-- sentence appraised: _("It has been appraised by the day, and not approved.")
-- sentence approved: _("The governing body has approved it by the day, and it has not started.")
-- sentence in-force: _("It has started by the day, has not ended, and no notice runs.")
-- sentence notice-given: _("It is in force, and a notice has been served on every partner and not rescinded. It goes on until new arrangements start.")
-- sentence ended: _("Its last day is before the day.")
-- sentence refused: _("It was refused by the day.")
-- sentence lapsed: _("It had lapsed by the day.")
-- sentence revoked: _("It was revoked by the day.")
-- item: _("{reference}, served on the last partner on") = {served}
-- step: _("The day") = {day}
-- step: _("Proposed") = {proposed}
-- step: _("Appraised") = {appraised}
-- step: _("Approved") = {approved}
-- step: _("Start") = {start}
-- step: _("End") = {end}
-- step refused: _("refused") = {refused}
-- step lapsed: _("lapsed") = {lapsed}
-- step revoked: _("revoked") = {revoked}
SELECT as_at () AS day, a.proposed, a.appraised, a.approved, a.start, a."end", a.refused, a.lapsed,
  a.revoked, s.status AS "case"
FROM arrangement AS a JOIN arrangement_status AS s ON s.id = a.id
WHERE a.id = :id;
SELECT m.reference, n.served
FROM notice_running AS n
JOIN notice AS m ON m.id = n.id
WHERE n.arrangement = :id
ORDER BY n.served, n.id

-- explains: partners
-- sentence: _("The partners are the parties on the day other than the home organisation; a support agent is none. Those of an arrangement that has not started are its partners to be, and those of one that has ended the partners it had.")
-- item: _("{partner}, since") = {since}
-- step: _("Partners on {day}") = {partners}
SELECT as_at () AS day,
  (SELECT count (*) FROM partner_in_force AS p WHERE p.arrangement = a.id) AS partners
FROM arrangement AS a
WHERE a.id = :id;
SELECT o.name AS partner, coalesce (q.joined, a.start, a.approved, a.proposed) AS since
FROM partner_in_force AS p
JOIN party AS q ON q.id = p.id
JOIN arrangement AS a ON a.id = p.arrangement
JOIN organisation AS o ON o.id = p.organisation
WHERE p.arrangement = :id
ORDER BY p.id

-- explains: lead_name
-- rule: RC-8
-- clause: reporting
-- origin: S
-- sentence: _("The lead clinician of the lead party on the day, else its lead manager; where it has neither, those of another party.")
-- item: _("{person}, for {party}, since") = {since}
-- step: _("Leads on {day}") = {leads}
-- step: _("the lead") = {lead_name}
SELECT a.id AS arrangement, as_at () AS day, k.lead_name,
  (SELECT count (*) FROM lead_in_force AS l WHERE l.arrangement = a.id) AS leads
FROM arrangement AS a JOIN arrangement_computed AS k ON k.id = a.id
WHERE a.id = :id;;
SELECT n.name AS person, o.name AS party, coalesce (l."from", a.start, a.approved, a.proposed) AS since
FROM lead_in_force AS l
JOIN arrangement AS a ON a.id = l.arrangement
JOIN person_name AS n ON n.id = l.person
JOIN organisation AS o ON o.id = l.organisation
WHERE l.arrangement = :id
ORDER BY l.role = 'lead' DESC, l.kind = 'clinician' DESC, l.id

-- explains: next_due next_due_title
-- rule: RC-5
-- origin: I
-- sentence: _("The earliest of what is owed and was not received, presented, published or waived by the day; what is overdue comes first.")
-- item: _("{title}, due") = {due}
-- step: _("Owed on {day}") = {owed}
-- step: _("the earliest, due") = {next_due}
SELECT as_at () AS day, k.next_due,
  (SELECT count (*) FROM obligation_open AS o WHERE o.arrangement = a.id) AS owed
FROM arrangement AS a JOIN arrangement_computed AS k ON k.id = a.id
WHERE a.id = :id;
SELECT o.title, o.due FROM obligation_open AS o
WHERE o.arrangement = :id
ORDER BY o.due, o.id

-- explains: last_day_to_serve
-- rule: WD-6
-- clause: withdrawal
-- origin: I
-- sentence: ngettext ("For new arrangements from a 1 April, the last partner is served so that {months} month of notice ends before it. This is the last such day for the first 1 April that a notice served on the day can still reach.", "For new arrangements from a 1 April, the last partner is served so that {months} months of notice end before it. This is the last such day for the first 1 April that a notice served on the day can still reach.") months
-- sentence kind: _("There is no such day: the notice of the constitution is for joint arrangements.")
-- sentence notice: _("There is no such day: a notice runs already.")
-- sentence ends: _("There is no such day: the arrangement ends of itself before it, on {end}.")
-- sentence not-in-force: _("There is no such day: the arrangement is not in force.")
-- step: _("The day") = {day}
-- step: _("months of notice") = {months}
-- step: _("the office is reminded of it, in days before") = {alarms}
-- step: _("served on the day, a notice would expire on") = {expires}
-- step: _("new arrangements start on") = {start}
-- step: _("the last day to serve for that") = {last_day_to_serve}
-- step: _("days from the day") = {days}
SELECT a.id AS arrangement, as_at () AS day, t.notice_months AS months, a."end",
  k.last_day_to_serve,
  CASE WHEN k.last_day_to_serve IS NOT NULL THEN t.alarms END AS alarms,
  CASE WHEN k.last_day_to_serve IS NOT NULL THEN q.expires END AS expires,
  CASE WHEN k.last_day_to_serve IS NOT NULL THEN next_financial_year_start (q.expires) END AS start,
  days_between (as_at (), k.last_day_to_serve) AS days,
  CASE
    WHEN k.last_day_to_serve IS NOT NULL THEN NULL
    WHEN a.kind NOT IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions') THEN 'kind'
    WHEN k.status = 'notice-given' THEN 'notice'
    WHEN k.status = 'in-force' AND a."end" IS NOT NULL THEN 'ends'
    ELSE 'not-in-force'
  END AS "case"
FROM arrangement AS a
JOIN arrangement_computed AS k ON k.id = a.id
JOIN arrangement_clause AS t ON t.id = a.id
JOIN (SELECT c.id, add_months (CASE WHEN c.service_next_working_day THEN next_working_day (as_at ())
                               ELSE as_at () END, c.notice_months) AS expires
      FROM arrangement_clause AS c) AS q ON q.id = a.id
WHERE a.id = :id

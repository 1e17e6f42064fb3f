-- explains: served
-- rule: WD-2
-- clause: withdrawal
-- origin: S, I
-- sentence: _("A notice is given when every partner has been served: its period runs from the last of them.")
-- sentence working: _("A notice is given when every partner has been served: its period runs from the last of them. Service on a day that is no working day counts on the next.")
-- sentence part-served: _("A notice is given when every partner has been served. Some have not, so that the period does not run yet.")
-- item: _("{partner} served") = {served}
-- step: _("the last of them") = {last}
-- step part-served: ngettext ("partner not yet served", "partners not yet served") waiting = {waiting}
SELECT n.arrangement, c.served AS last,
  (SELECT count (*) FROM notice_service_counted AS s
   WHERE s.notice = n.id AND (s.counts IS NULL OR s.counts > as_at ())) AS waiting,
  CASE
    WHEN c.served IS NULL THEN 'part-served'
    WHEN (SELECT t.service_next_working_day FROM arrangement_clause AS t WHERE t.id = n.arrangement)
      THEN 'working'
  END AS "case"
FROM notice AS n JOIN notice_computed AS c ON c.id = n.id
WHERE n.id = :id;
SELECT o.name AS partner, s.served
FROM notice_service AS s JOIN organisation AS o ON o.id = s.organisation
WHERE s.notice = :id AND s.served <= as_at ()
ORDER BY s.served, o.name

-- explains: expires
-- rule: WD-3
-- clause: withdrawal
-- origin: S, I
-- sentence: _("A notice period of calendar months ends at the end of the corresponding date: the day of the same number, or the last day of a month that has no such day.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step: _("Served on the last partner") = {served}
-- step: ngettext ("plus {months} month, the corresponding date", "plus {months} months, the corresponding date") months = {expires}
SELECT n.arrangement, as_at () AS day, k.served, k.expires,
  coalesce (n.months, c.notice_months) AS months,
  CASE WHEN k.served IS NULL THEN 'part-served' END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement_clause AS c ON c.id = n.arrangement
WHERE n.id = :id

-- explains: after_expiry_start
-- rule: WD-4
-- clause: withdrawal
-- origin: S
-- sentence: _("New arrangements start on the first 1 April strictly after the notice has expired.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step: _("Served on the last partner") = {served}
-- step: _("expires") = {expires}
-- step: _("the first 1 April after it") = {after_expiry_start}
SELECT n.arrangement, as_at () AS day, k.served, k.expires, k.after_expiry_start,
  CASE WHEN k.served IS NULL THEN 'part-served' END AS "case"
FROM notice AS n JOIN notice_computed AS k ON k.id = n.id
WHERE n.id = :id

-- explains: next_year_start
-- rule: WD-5
-- clause: withdrawal
-- origin: S
-- sentence: _("By its bare words, the clause has new arrangements start on the first 1 April strictly after service.")
-- sentence said: _("The clause says that new arrangements start after the notice has expired: there is no other reading.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step: _("Served on the last partner") = {served}
-- step: _("the first 1 April after it") = {next_year_start}
SELECT n.arrangement, as_at () AS day, k.served, k.next_year_start,
  CASE WHEN c.expiry_said THEN 'said' WHEN k.served IS NULL THEN 'part-served' END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement_clause AS c ON c.id = n.arrangement
WHERE n.id = :id

-- explains: readings_conflict
-- rule: WD-5
-- clause: withdrawal
-- origin: S
-- sentence conflict: _("By its bare words new arrangements start on the 1 April after service, and that falls before the notice has expired: the two halves of the clause contradict each other.")
-- sentence agree: _("The 1 April after service falls after the notice has expired: both readings come to the same day.")
-- sentence said: _("The clause says that new arrangements start after the notice has expired: there is no other reading.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step: _("Expires") = {expires}
-- step: _("the first 1 April after service") = {next_year_start}
-- step: _("the first 1 April after expiry") = {after_expiry_start}
SELECT n.arrangement, as_at () AS day, k.expires, k.next_year_start, k.after_expiry_start,
  CASE
    WHEN c.expiry_said THEN 'said'
    WHEN k.served IS NULL THEN 'part-served'
    WHEN k.readings_conflict THEN 'conflict'
    ELSE 'agree'
  END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement_clause AS c ON c.id = n.arrangement
WHERE n.id = :id

-- explains: start
-- rule: WD-4, WD-5
-- clause: withdrawal
-- origin: S
-- sentence said: _("The clause says that new arrangements start after the notice has expired, on the first 1 April strictly after that day.")
-- sentence safe: _("The clause leaves open which 1 April it means. No reading of the governing body is recorded, and the safe one holds until then: the first 1 April strictly after the notice has expired.")
-- sentence after-expiry: _("The clause leaves open which 1 April it means. The governing body read it as the first 1 April strictly after the notice has expired.")
-- sentence next-year: _("The clause leaves open which 1 April it means. The governing body read it as the first 1 April strictly after service.")
-- sentence rescinded: _("The notice was rescinded, and nothing follows from it.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step: _("Served on the last partner") = {served}
-- step: _("expires") = {expires}
-- step: _("minute of the reading") = {reading_minute}
-- step rescinded: _("rescinded") = {rescinded}
-- step: _("new arrangements start") = {start}
SELECT n.arrangement, as_at () AS day, k.served, k.expires, n.rescinded, k.start,
  CASE WHEN NOT c.expiry_said AND n.reading IS NOT NULL THEN n.reading_minute END AS reading_minute,
  CASE
    WHEN k.state = 'rescinded' THEN 'rescinded'
    WHEN k.served IS NULL THEN 'part-served'
    WHEN c.expiry_said THEN 'said'
    ELSE coalesce (n.reading, 'safe')
  END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement_clause AS c ON c.id = n.arrangement
WHERE n.id = :id

-- explains: arrangement_ends
-- rule: WD-4
-- clause: withdrawal
-- origin: S
-- sentence: _("The arrangement goes on until new ones start, also after the notice has expired. The day before is its last for the party that leaves.")
-- sentence rescinded: _("The notice was rescinded: the arrangement goes on.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("The day") = {day}
-- step rescinded: _("rescinded") = {rescinded}
-- step: _("New arrangements start") = {start}
-- step: _("the day before") = {arrangement_ends}
SELECT n.arrangement, as_at () AS day, n.rescinded, k.start, k.arrangement_ends,
  CASE WHEN k.state = 'rescinded' THEN 'rescinded' WHEN k.served IS NULL THEN 'part-served' END
    AS "case"
FROM notice AS n JOIN notice_computed AS k ON k.id = n.id
WHERE n.id = :id

-- explains: state
-- rule: WD-2, WD-3, WD-7
-- clause: withdrawal
-- origin: S, I
-- sentence undecided: _("The governing body has not decided on the notice by the day.")
-- sentence to-serve: _("The notice has been decided, and nobody has been served.")
-- sentence part-served: _("Some partners have been served, and not all: the notice is not given yet.")
-- sentence running: _("Every partner has been served, and the period has not ended.")
-- sentence expired: _("Every partner has been served, and the period has ended. The arrangement goes on until new ones start.")
-- sentence rescinded: _("The notice was taken back by the day.")
-- step: _("The day") = {day}
-- step: _("Decided") = {decided}
-- step: _("partners to be served") = {partners}
-- step: _("of these served by the day") = {n_served}
-- step: _("expires at the end of") = {expires}
-- step rescinded: _("rescinded") = {rescinded}
SELECT n.arrangement, as_at () AS day, n.decided, k.expires, n.rescinded, k.state AS "case",
  (SELECT count (*) FROM notice_service AS s WHERE s.notice = n.id) AS partners,
  (SELECT count (*) FROM notice_service_counted AS s
   WHERE s.notice = n.id AND s.counts <= as_at ()) AS n_served
FROM notice AS n JOIN notice_computed AS k ON k.id = n.id
WHERE n.id = :id

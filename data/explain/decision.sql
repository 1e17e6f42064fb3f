-- explains: body
-- sentence: _("A decision is of the committees whose meeting took it.")
-- sentence none: _("The decision was taken at no meeting that is entered.")
-- step: _("Meeting") = {meeting}
-- step: _("of") = {body}
-- step: _("minute") = {minute}
-- step: _("date of the decision") = {date}
-- step: _("meetings") = {meetings}
SELECT m.reference AS meeting, k.body, m.id IS NOT NULL AS meetings, d.date,
  d.minute, CASE WHEN m.id IS NULL THEN 'none' END AS "case"
FROM decision AS d
JOIN decision_computed AS k ON k.id = d.id
LEFT JOIN meeting AS m ON m.id = d.meeting
WHERE d.id = :id

-- explains: taken
-- sentence: _("The decision was taken on the day of its meeting.")
-- sentence dated: _("The decision has a date of its own, which prevails over that of a meeting.")
-- sentence unknown: _("Neither a date nor a meeting is entered.")
-- step: _("Date of the decision") = {date}
-- step: _("meeting {meeting} on") = {held}
-- step: _("meetings entered") = {meetings}
SELECT d.date, m.reference AS meeting, m.date AS held,
  CASE WHEN d.date IS NULL AND m.id IS NULL THEN 0 END AS meetings,
  CASE WHEN d.date IS NOT NULL THEN 'dated' WHEN m.id IS NULL THEN 'unknown' END AS "case"
FROM decision AS d LEFT JOIN meeting AS m ON m.id = d.meeting
WHERE d.id = :id

-- explains: state
-- rule: CM-7
-- clause: CF annex 1
-- origin: S
-- sentence open: _("The decision is taken after the day, or its outcome is not entered.")
-- sentence carried: _("The decision was carried, and binds from when it was taken.")
-- sentence not-carried: _("The decision was not carried.")
-- sentence to-ratify: _("A joint working committee recommends: the decision binds no party before that party has ratified it, and not all have.")
-- sentence ratified: _("A joint working committee recommends: the decision binds a party once it has ratified it, and all have.")
-- item: _("{party} ratified") = {date}
-- step: _("The day") = {day}
-- step: _("taken on") = {taken}
-- step: _("votes for") = {votes_for}
-- step: _("votes against") = {votes_against}
-- step to-ratify: _("parties that have ratified") = {ratified}
-- step ratified: _("parties that have ratified") = {ratified}
SELECT as_at () AS day, k.taken, d.votes_for, d.votes_against, k.state AS "case",
  (SELECT count (DISTINCT r.organisation) FROM ratification AS r
   WHERE r.decision = d.id AND r.date <= as_at ()) AS ratified
FROM decision AS d JOIN decision_computed AS k ON k.id = d.id
WHERE d.id = :id;
SELECT o.name AS party, r.date
FROM ratification AS r JOIN organisation AS o ON o.id = r.organisation
WHERE r.decision = :id AND r.date <= as_at ()
ORDER BY r.date, o.name

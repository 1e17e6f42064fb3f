-- explains: papers
-- rule: RC-4
-- origin: P
-- sentence: ngettext ("Papers are due {papers} working day before the meeting, as the terms of the committee say; where they do not, as is good practice.", "Papers are due {papers} working days before the meeting, as the terms of the committee say; where they do not, as is good practice.") papers
-- sentence recorded: _("A day for the papers of this meeting is recorded, and prevails over the terms of the committee.")
-- step: _("The meeting is on") = {date}
-- step: ngettext ("less {papers} working day", "less {papers} working days") papers = {less}
-- step: _("recorded for this meeting") = {recorded}
-- What is recorded and agrees with the terms is explained by them.
SELECT t.date, t.papers, CASE WHEN t.is_recorded THEN t.papers_due END AS recorded,
  CASE WHEN NOT t.is_recorded THEN t.less END AS less, CASE WHEN t.is_recorded THEN 'recorded' END AS "case"
FROM (
  SELECT m.date, m.papers_due, n.papers, add_working_days (m.date, - n.papers) AS less,
    coalesce (m.papers_due <> add_working_days (m.date, - n.papers), 0) AS is_recorded
  FROM meeting AS m
  JOIN (SELECT coalesce (max (coalesce (c.papers_days, 7)), 7) AS papers
        FROM meeting_committee AS l JOIN committee AS c ON c.id = l.target WHERE l.owner = :id) AS n
  WHERE m.id = :id) AS t

-- explains: attended
-- rule: CM-6
-- clause: CF 4
-- origin: S, P
-- sentence: _("The voting seats count whose holder was present, or for which a deputy came; each counts once.")
-- sentence future: _("The meeting is after the day; nobody has come to it yet.")
-- item: _("“{seat}”") = {attender}
-- step: _("The meeting is on") = {date}
-- step: _("voting seats of its committees that day") = {seats}
-- step: _("of these there, or with a deputy there") = {attended}
SELECT m.date, k.attended,
  (SELECT count (*) FROM seat_attendance AS s WHERE s.meeting = m.id AND s.voting) AS seats,
  CASE WHEN m.date > as_at () THEN 'future' END AS "case"
FROM meeting AS m JOIN meeting_computed AS k ON k.id = m.id
WHERE m.id = :id;
SELECT t.title AS seat, n.name AS attender
FROM seat_attendance AS s
JOIN seat AS t ON t.id = s.seat
JOIN meeting AS m ON m.id = s.meeting
JOIN person_name AS n ON n.id = s.attender
WHERE s.meeting = :id AND s.voting AND s.status IN ('present', 'deputy') AND m.date <= as_at ()
ORDER BY t.office IS NULL, t.office, t.id

-- explains: items
-- sentence: _("The items on the agenda count.")
-- item: _("{number}. {title}") = {purpose}
-- step: _("Items on the agenda") = {items}
SELECT coalesce (k.items, 0) AS items
FROM meeting AS m JOIN meeting_computed AS k ON k.id = m.id
WHERE m.id = :id;
SELECT i.number, i.title, i.purpose FROM agenda_item AS i WHERE i.meeting = :id ORDER BY i.id

-- explains: decisions
-- sentence: _("The decisions count that were taken at the meeting, carried or not.")
-- item: _("{reference}, under item") = {number}
-- step: _("Decisions of the meeting") = {decisions}
SELECT coalesce (k.decisions, 0) AS decisions
FROM meeting AS m JOIN meeting_computed AS k ON k.id = m.id
WHERE m.id = :id;
SELECT d.reference, i.number
FROM decision AS d LEFT JOIN agenda_item AS i ON i.id = d.item
WHERE d.meeting = :id ORDER BY d.id

-- explains: state
-- sentence planned: _("The meeting is on the day or after it; its papers are not late.")
-- sentence papers-late: _("The meeting is on the day or after it; its papers were due before the day, and there is no agenda.")
-- sentence held: _("The meeting was before the day, and its minutes have not been approved by then.")
-- sentence minuted: _("The meeting was before the day, and its minutes have been approved by then.")
-- sentence cancelled: _("The meeting had been cancelled by the day.")
-- step: _("The day") = {day}
-- step: _("The meeting is on") = {date}
-- step: _("its papers are due") = {papers}
-- step: _("items on its agenda") = {items}
-- step: _("minutes approved") = {approved}
-- step: _("cancelled") = {cancelled}
SELECT as_at () AS day, m.date, k.papers, coalesce (k.items, 0) AS items, k.state AS "case",
  CASE WHEN m.minutes_approved <= as_at () THEN m.minutes_approved END AS approved,
  CASE WHEN m.cancelled <= as_at () THEN m.cancelled END AS cancelled
FROM meeting AS m JOIN meeting_computed AS k ON k.id = m.id
WHERE m.id = :id

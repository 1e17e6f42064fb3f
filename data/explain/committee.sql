-- explains: chair
-- sentence: _("The chair is who holds the chair’s seat on the day; of several, who came last.")
-- item: _("{person}, in the seat “{seat}” from") = {since}
-- step: _("Seats of a chair on {day}") = {seats}
-- step: _("the chair") = {chair}
SELECT k.chair, as_at () AS day,
  (SELECT count (*) FROM seat_in_force AS s WHERE s.committee = c.id AND s.office = 'chair') AS seats
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id;
SELECT n.name AS person, s.title AS seat, h."from" AS since
FROM seat_in_force AS s
JOIN seat_holder AS h ON h.seat = s.id
JOIN person_name AS n ON n.id = h.person
WHERE s.committee = :id AND s.office = 'chair'
ORDER BY h."from", h.id

-- explains: voting_seats
-- sentence: _("The seats count that exist on the day and have a vote.")
-- step: _("Seats on {day}") = {seats}
-- step: _("of these without a vote") = {silent}
-- step: _("voting seats") = {voting_seats}
SELECT k.voting_seats, as_at () AS day,
  (SELECT count (*) FROM seat_in_force AS s WHERE s.committee = c.id) AS seats,
  (SELECT count (*) FROM seat_in_force AS s
   WHERE s.committee = c.id AND NOT coalesce (s.voting, 0)) AS silent
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id

-- explains: filled
-- sentence: _("A voting seat is filled that somebody holds on the day. A term that has ended goes on until somebody is recorded to have left.")
-- item: _("“{seat}”") = {person}
-- step: _("Voting seats on {day}") = {voting_seats}
-- step: _("of these filled") = {filled}
SELECT k.voting_seats, k.filled, as_at () AS day
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id;
SELECT s.title AS seat, k.holder AS person
FROM seat_in_force AS s
JOIN seat_computed AS k ON k.id = s.id
WHERE s.committee = :id AND s.voting AND k.holder IS NOT NULL
ORDER BY s.office IS NULL, s.office, s.id

-- explains: vacant
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("A voting seat is vacant that nobody holds on the day.")
-- item: _("“{seat}”, vacant since") = {since}
-- step: _("Voting seats on {day}") = {voting_seats}
-- step: _("less filled seats") = {filled}
-- step: _("vacant seats") = {vacant}
SELECT k.voting_seats, k.filled, k.vacant, as_at () AS day
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id;
SELECT s.title AS seat, k.vacant_since AS since
FROM seat_in_force AS s
JOIN seat_computed AS k ON k.id = s.id
WHERE s.committee = :id AND s.voting AND k.holder IS NULL
ORDER BY s.office IS NULL, s.office, s.id

-- explains: next_meeting
-- sentence: _("The next meeting is the first on the day or after it that has not been cancelled by then.")
-- item: _("{reference} on") = {date}
-- step: _("Meetings from {day} on") = {meetings}
-- step: _("the first") = {next_meeting}
SELECT k.next_meeting, as_at () AS day,
  (SELECT count (*) FROM meeting_committee AS l JOIN meeting AS m ON m.id = l.owner
   WHERE l.target = c.id AND m.date >= as_at ()
     AND coalesce (m.cancelled, '9999-12-31') > as_at ()) AS meetings
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id;
SELECT m.reference, m.date
FROM meeting_committee AS l
JOIN meeting AS m ON m.id = l.owner
WHERE l.target = :id AND m.date >= as_at () AND coalesce (m.cancelled, '9999-12-31') > as_at ()
ORDER BY m.date, m.id

-- explains: state
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("The committee exists on the day, and every voting seat is filled.")
-- sentence vacancies: _("The committee exists on the day, and a voting seat is vacant.")
-- sentence not-yet: _("The committee is established after the day.")
-- sentence dissolved: _("The committee was dissolved before the day.")
-- step: _("The day") = {day}
-- step: _("Established") = {established}
-- step: _("Dissolved") = {dissolved}
-- step in-force: _("voting seats that are vacant") = {vacant}
-- step vacancies: _("voting seats that are vacant") = {vacant}
SELECT c.established, c.dissolved, k.vacant, as_at () AS day, k.state AS "case"
FROM committee AS c JOIN committee_computed AS k ON k.id = c.id
WHERE c.id = :id

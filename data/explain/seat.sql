-- explains: holder
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("The holder is who was appointed by the day and has not left before it; the last day in the seat counts.")
-- item: _("{person}, appointed from") = {since}
-- step: _("Appointments that have begun by {day}") = {begun}
-- step: _("of these people who have left") = {left}
-- step: _("in the seat") = {holder}
SELECT k.holder, as_at () AS day,
  (SELECT count (*) FROM appointment AS a WHERE a.seat = s.id AND a."from" <= as_at ()) AS begun,
  (SELECT count (*) FROM appointment AS a WHERE a.seat = s.id AND a."to" < as_at ()) AS left
FROM seat AS s JOIN seat_computed AS k ON k.id = s.id
WHERE s.id = :id;
SELECT n.name AS person, a."from" AS since
FROM appointment AS a JOIN person_name AS n ON n.id = a.person
WHERE a.seat = :id AND a."from" <= as_at ()
ORDER BY a."from", a.id

-- explains: holder_from
-- sentence: _("The first day of the appointment that holds on the day; of several, of the last.")
-- step: _("Appointments that hold on {day}") = {holders}
-- step: _("The holder") = {holder}
-- step: _("appointed from") = {since}
SELECT k.holder, k.holder_from AS since, as_at () AS day,
  (SELECT count (*) FROM seat_holder AS h WHERE h.seat = s.id) AS holders
FROM seat AS s JOIN seat_computed AS k ON k.id = s.id
WHERE s.id = :id

-- explains: holder_until
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("The last day in the seat where it is known, else the last day of the term.")
-- step: _("Appointments that hold on {day}") = {holders}
-- step: _("The holder") = {holder}
-- step: _("the term ends on") = {term}
-- step: _("leaves on") = {leaves}
-- step: _("until") = {until}
SELECT k.holder, k.holder_until AS until, as_at () AS day, h.expected_end AS term, h."to" AS leaves,
  (SELECT count (*) FROM seat_holder AS x WHERE x.seat = s.id) AS holders
FROM seat AS s
JOIN seat_computed AS k ON k.id = s.id
LEFT JOIN appointment AS h ON h.id = (SELECT x.id FROM seat_holder AS x WHERE x.seat = s.id
                                      ORDER BY x."from" DESC, x.id DESC LIMIT 1)
WHERE s.id = :id

-- explains: days_left
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("The days from the day to the last one in the seat, or of the term; none where that is not known or is past.")
-- step: _("The day") = {day}
-- step: _("held until") = {until}
-- step: _("days between them") = {days}
SELECT as_at () AS day, k.holder_until AS until, k.days_left AS days
FROM seat AS s JOIN seat_computed AS k ON k.id = s.id
WHERE s.id = :id

-- explains: vacant_since
-- rule: CM-5
-- clause: CF 4
-- origin: I
-- sentence: _("A vacant seat is so from the day after its last holder left; if it was never held, from its first day.")
-- sentence held: _("The seat is held on the day, and so is not vacant.")
-- step: _("Appointments that hold on {day}") = {holders}
-- step: _("The seat exists from") = {seat_from}
-- step: _("and ends on") = {seat_to}
-- step: _("the last holder left on") = {vacated}
-- step: _("vacant since") = {since}
SELECT as_at () AS day, s."from" AS seat_from, s."to" AS seat_to, k.vacant_since AS since,
  (SELECT count (*) FROM seat_holder AS h WHERE h.seat = s.id) AS holders,
  (SELECT max (a."to") FROM appointment AS a WHERE a.seat = s.id AND a."to" < as_at ()) AS vacated,
  CASE WHEN k.holder IS NOT NULL THEN 'held' END AS "case"
FROM seat AS s JOIN seat_computed AS k ON k.id = s.id
WHERE s.id = :id

-- explains: state
-- rule: CM-3, CM-5
-- clause: CF 4
-- origin: I
-- sentence vacant: _("Nobody holds the seat on the day, and no invitation has come after the last holder left.")
-- sentence term-over: _("Somebody holds the seat on the day whose term has ended, and who does not stay until replaced.")
-- sentence ends-soon: _("Somebody holds the seat on the day who leaves, or whose term ends, within {soon} days.")
-- sentence until-replaced: _("Somebody holds the seat on the day whose term has ended, and who stays until replaced.")
-- sentence in-post: _("Somebody holds the seat on the day, and no end is near.")
-- sentence invited: _("Nobody holds the seat on the day. What came last is an invitation.")
-- sentence nominated: _("A body has nominated somebody for the seat, which gives a right to attend.")
-- sentence declined: _("Nobody holds the seat on the day. What came last is that the body declined.")
-- sentence not-yet: _("The seat exists from after the day.")
-- sentence ended: _("The seat ended before the day.")
-- step: _("The day") = {day}
-- step: _("The seat exists from") = {seat_from}
-- step: _("and ends on") = {seat_to}
-- step: _("Invited") = {invited}
-- step: _("Nominated") = {nominated}
-- step: _("Declined") = {declined}
-- step: _("The last holder left on") = {vacated}
-- step: _("Holder") = {holder}
-- step: _("held until") = {until}
-- step: _("days left") = {days}
SELECT as_at () AS day, s."from" AS seat_from, s."to" AS seat_to,
  CASE WHEN s.invited <= as_at () THEN s.invited END AS invited,
  CASE WHEN s.nominated <= as_at () THEN s.nominated END AS nominated,
  CASE WHEN s.declined <= as_at () THEN s.declined END AS declined,
  (SELECT max (a."to") FROM appointment AS a WHERE a.seat = s.id AND a."to" < as_at ()) AS vacated,
  k.holder, k.holder_until AS until, k.days_left AS days,
  (SELECT p.value FROM rule_parameter AS p WHERE p.name = 'term-ends-days') AS soon,
  k.state AS "case"
FROM seat AS s JOIN seat_computed AS k ON k.id = s.id
WHERE s.id = :id

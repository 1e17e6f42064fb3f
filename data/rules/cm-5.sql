-- rule: CM-5
-- title: _("Seats are filled, each by one person at a time and within its life")
-- type: seat
-- severity: note
-- origin: I
-- clause: CF 4
-- message vacant: _("The seat “{seat}” of {committee} has been vacant since {since}.")
-- message unfilled: _("The seat “{seat}” of {committee} is vacant.")
-- message ends: _("The term of {person} in the seat “{seat}” of {committee} ends on {until}.")
-- message over: _("The term of {person} in the seat “{seat}” of {committee} ended on {until}, and what follows is not recorded.")
-- message before: _("{person} is in the seat “{seat}” of {committee} from {since}, and it exists only from {seat_from}.")
-- message after: _("{person} is in the seat “{seat}” of {committee} beyond {seat_to}, its last day.")
-- message two: _("From {since}, {person} and {other} are both in the seat “{seat}” of {committee}.")
-- remedy vacant: _("Record who has been appointed, or ask the body that nominates.")
-- remedy unfilled: _("Record who has been appointed, or ask the body that nominates.")
-- remedy ends: _("Appoint again, and enter the new end of the term; or appoint a successor in time, and enter the last day of the holder.")
-- remedy over: _("Record that the person left, stays until replaced, or was appointed again.")
-- remedy before: _("Correct the first day of the appointment or of the seat.")
-- remedy after: _("Record when the person left, or correct the last day of the seat.")
-- remedy two: _("Correct when one of them came or left, or add a seat.")
-- A seat that only gives a right to attend need not be filled (CM-3). Where the last day of the holder is
-- entered, and who comes on the day after, there is nothing left to be done.
SELECT s.id, c.arrangement, s.title AS seat, c.name AS committee, k.vacant_since AS since,
  NULL AS person, NULL AS other, NULL AS until, NULL AS seat_from, NULL AS seat_to,
  'note' AS severity, CASE WHEN k.vacant_since IS NULL THEN 'unfilled' ELSE 'vacant' END AS "case"
FROM committee_seat AS s
JOIN committee_in_force AS c ON c.id = s.committee
JOIN seat_computed AS k ON k.id = s.id
WHERE NOT s.is_filled AND (s.voting OR NOT (s.is_healthwatch OR s.is_local_authority))
  AND k.state = 'vacant'
UNION ALL
SELECT s.id, c.arrangement, s.title, c.name, NULL, n.name, NULL,
  coalesce (h."to", h.expected_end), NULL, NULL, 'note',
  CASE WHEN coalesce (h."to", h.expected_end) < as_at () THEN 'over' ELSE 'ends' END
FROM seat_holder AS h
JOIN seat_in_force AS s ON s.id = h.seat
JOIN committee_in_force AS c ON c.id = s.committee
JOIN person_name AS n ON n.id = h.person
WHERE coalesce (h."to", h.expected_end)
    <= (SELECT add_days (as_at (), p.value) FROM rule_parameter AS p WHERE p.name = 'term-ends-days')
  AND (coalesce (h."to", h.expected_end) >= as_at () OR NOT coalesce (h.until_replaced, 0))
  AND NOT EXISTS (SELECT 1 FROM appointment AS f
                  WHERE f.seat = h.seat AND f.id <> h.id AND f."from" = add_days (h."to", 1))
UNION ALL
SELECT s.id, c.arrangement, s.title, c.name, h."from", n.name, NULL, NULL, s."from", s."to", 'breach',
  CASE WHEN h."from" < s."from" THEN 'before' ELSE 'after' END
FROM appointment AS h
JOIN seat AS s ON s.id = h.seat
JOIN committee AS c ON c.id = s.committee
JOIN person_name AS n ON n.id = h.person
WHERE h."from" <= as_at ()
  AND (h."from" < s."from" OR min (coalesce (h."to", as_at ()), as_at ()) > s."to")
UNION ALL
SELECT s.id, c.arrangement, s.title, c.name, max (a."from", b."from"), n.name, m.name, NULL, NULL,
  NULL, 'breach', 'two'
FROM appointment AS a
JOIN appointment AS b ON b.seat = a.seat AND b.id > a.id AND b."from" <= as_at ()
JOIN seat AS s ON s.id = a.seat
JOIN committee AS c ON c.id = s.committee
JOIN person_name AS n ON n.id = a.person
JOIN person_name AS m ON m.id = b.person
WHERE a."from" <= as_at ()
  AND max (a."from", b."from") <= min (coalesce (a."to", as_at ()), coalesce (b."to", as_at ()))

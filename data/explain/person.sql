-- explains: name
-- sentence: _("Title, given name and family name, as far as they are entered.")
-- step: _("Title") = {title}
-- step: _("given name") = {given_name}
-- step: _("family name") = {family_name}
-- step: _("together") = {name}
SELECT p.title, p.given_name, p.family_name, n.name
FROM person AS p JOIN person_name AS n ON n.id = p.id
WHERE p.id = :id

-- explains: seats
-- sentence: _("The seats count that the person holds on the day.")
-- item: _("“{seat}” of {committee}, from") = {since}
-- step: _("Seats on {day}") = {seats}
SELECT as_at () AS day, coalesce (k.seats, 0) AS seats
FROM person AS p JOIN person_computed AS k ON k.id = p.id
WHERE p.id = :id;
SELECT s.title AS seat, c.name AS committee, h."from" AS since
FROM seat_holder AS h
JOIN seat AS s ON s.id = h.seat
JOIN committee AS c ON c.id = s.committee
WHERE h.person = :id
ORDER BY h."from", h.id

-- explains: leads
-- sentence: _("The arrangements count of which the person is lead clinician or lead manager on the day, unless they have ended or come to nothing.")
-- item: _("{reference}, {title}, since") = {since}
-- step: _("Arrangements on {day}") = {leads}
SELECT as_at () AS day, coalesce (k.leads, 0) AS leads
FROM person AS p JOIN person_computed AS k ON k.id = p.id
WHERE p.id = :id;
SELECT a.reference, a.title, coalesce (min (l."from"), a.start, a.approved, a.proposed) AS since
FROM lead_in_force AS l
JOIN arrangement AS a ON a.id = l.arrangement
JOIN arrangement_status AS s ON s.id = a.id
WHERE l.person = :id AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked')
GROUP BY a.id
ORDER BY length (a.reference), a.reference

-- explains: last_declared
-- rule: CI-2
-- clause: NS 6.1
-- origin: S, P
-- sentence: _("The last day by then on which the person declared or confirmed an interest, or that there is none, or on which one was entered.")
-- step: _("Declarations by {day}") = {declarations}
-- step: _("the last of them") = {last}
SELECT as_at () AS day, k.last_declared AS last,
  (SELECT count (*) FROM interest AS i
   WHERE i.person = p.id AND coalesce (min (coalesce (i.declared, i.entered, i.confirmed),
     coalesce (i.entered, i.declared, i.confirmed)), '9999-12-31') <= as_at ()) AS declarations
FROM person AS p JOIN person_computed AS k ON k.id = p.id
WHERE p.id = :id

-- explains: declaration
-- rule: CI-2
-- clause: NS 6.1
-- origin: S, P
-- sentence declared: _("The person is in the scope of declarations, and declared or confirmed in the last {months} months.")
-- sentence to-declare: _("The person is in the scope of declarations, and has not declared or confirmed in the last {months} months.")
-- sentence not-needed: _("The person is not in the scope of declarations.")
-- step: _("The day") = {day}
-- step: _("last declared") = {last}
-- step: _("to be declared again by") = {until}
SELECT as_at () AS day, r.value AS months, k.last_declared AS last, k.declaration AS "case",
  CASE WHEN k.declaration <> 'not-needed' THEN add_months (k.last_declared, r.value) END AS until
FROM person AS p
JOIN person_computed AS k ON k.id = p.id
JOIN rule_parameter AS r ON r.name = 'declaration-months'
WHERE p.id = :id

-- explains: clinician
-- rule: RC-8
-- clause: reporting
-- origin: S
-- sentence: _("The lead clinician whom the party has on the day; of several, who came last.")
-- item: _("{person}, from") = {since}
-- step: _("Of this party on {day}") = {leads}
-- step: _("the lead clinician") = {clinician}
SELECT p.arrangement, as_at () AS day, k.clinician,
  (SELECT count (*) FROM lead AS l
   WHERE l.party = p.id AND l.kind = 'clinician'
     AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ())
    AS leads
FROM party AS p JOIN party_computed AS k ON k.id = p.id
WHERE p.id = :id;
SELECT n.name AS person, coalesce (l."from", p.joined) AS since
FROM lead AS l
JOIN party AS p ON p.id = l.party
JOIN person_name AS n ON n.id = l.person
WHERE l.party = :id AND l.kind = 'clinician'
  AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ()
ORDER BY l."from" DESC, l.id DESC

-- explains: manager
-- rule: RC-8
-- clause: reporting
-- origin: S
-- sentence: _("The lead manager whom the party has on the day; of several, who came last.")
-- item: _("{person}, from") = {since}
-- step: _("Of this party on {day}") = {leads}
-- step: _("the lead manager") = {manager}
SELECT p.arrangement, as_at () AS day, k.manager,
  (SELECT count (*) FROM lead AS l
   WHERE l.party = p.id AND l.kind = 'manager'
     AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ())
    AS leads
FROM party AS p JOIN party_computed AS k ON k.id = p.id
WHERE p.id = :id;
SELECT n.name AS person, coalesce (l."from", p.joined) AS since
FROM lead AS l
JOIN party AS p ON p.id = l.party
JOIN person_name AS n ON n.id = l.person
WHERE l.party = :id AND l.kind = 'manager'
  AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ()
ORDER BY l."from" DESC, l.id DESC

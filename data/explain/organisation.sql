-- explains: arrangements
-- sentence: _("The arrangements count of which the organisation is a party on the day, unless they have ended or come to nothing.")
-- item: _("{reference}, {title}, since") = {since}
-- step: _("Arrangements on {day}") = {arrangements}
SELECT as_at () AS day, coalesce (k.arrangements, 0) AS arrangements
FROM organisation AS o JOIN organisation_computed AS k ON k.id = o.id
WHERE o.id = :id;
SELECT a.reference, a.title, coalesce (min (p.joined), a.start, a.approved, a.proposed) AS since
FROM party_in_force AS p
JOIN arrangement AS a ON a.id = p.arrangement
JOIN arrangement_status AS s ON s.id = a.id
WHERE p.organisation = :id AND s.status NOT IN ('ended', 'refused', 'lapsed', 'revoked')
GROUP BY a.id
ORDER BY length (a.reference), a.reference

-- explains: state
-- sentence: _("The organisation exists on the day: it has opened, if that is known, and has not closed before.")
-- sentence closed: _("The organisation closed before the day.")
-- sentence not-yet-open: _("The organisation opens after the day.")
-- step: _("The day") = {day}
-- step: _("Opened") = {opened}
-- step: _("Closed") = {closed}
SELECT as_at () AS day, o.opened, o.closed, k.state AS "case"
FROM organisation AS o JOIN organisation_computed AS k ON k.id = o.id
WHERE o.id = :id

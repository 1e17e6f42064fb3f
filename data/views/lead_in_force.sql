-- Who answers for an arrangement on the day.
SELECT l.id, l.party, l.kind, l.person, l."from", p.arrangement, p.organisation, p.role
FROM main.lead AS l
JOIN temp.party_in_force AS p ON p.id = l.party
WHERE coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ()

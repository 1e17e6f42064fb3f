-- Who answers for the arrangement in each party on the day.
SELECT p.id,
  (SELECT n.name FROM main.lead AS l JOIN temp.person_name AS n ON n.id = l.person
   WHERE l.party = p.id AND l.kind = 'clinician'
     AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ()
   ORDER BY l."from" DESC, l.id DESC LIMIT 1) AS clinician,
  (SELECT n.name FROM main.lead AS l JOIN temp.person_name AS n ON n.id = l.person
   WHERE l.party = p.id AND l.kind = 'manager'
     AND coalesce (l."from", '0001-01-01') <= as_at () AND coalesce (l."to", '9999-12-31') >= as_at ()
   ORDER BY l."from" DESC, l.id DESC LIMIT 1) AS manager
FROM main.party AS p

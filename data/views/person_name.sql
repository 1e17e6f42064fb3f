-- The words that people read for a person.
SELECT id, trim (coalesce (title || ' ', '') || coalesce (given_name || ' ', '') || family_name) AS name
FROM main.person

-- Which body an organisation is part of: regions and area teams are NHS England, and what it signs they
-- may pay.
SELECT o.id, CASE WHEN o.kind IN ('nhs-england', 'region', 'area-team') THEN 0 ELSE o.id END AS body
FROM main.organisation AS o

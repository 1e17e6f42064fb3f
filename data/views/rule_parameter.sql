-- What rules count with and no profile of a constitution sets. Each is good practice, and says which
-- rule it is for.
SELECT column1 AS name, column2 AS value, column3 AS rule
FROM (VALUES
  ('meeting-months', 6, 'RC-4'),
  ('term-ends-days', 90, 'CM-5'),
  ('interest-days', 28, 'CI-2'),
  ('declaration-months', 12, 'CI-2'),
  ('ended-interest-months', 6, 'CI-2'),
  ('payment-soon-days', 30, 'PF-4'))

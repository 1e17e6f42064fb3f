-- How many of the five heads of AC 1.6, 2.6 and 3.6 an agreement covers (AG-1), and where it stands on
-- the day.
SELECT a.id,
  (SELECT count (*) FROM main.agreement_head AS h
   WHERE h.agreement = a.id AND h.covered = 'yes'
     AND h.head IN ('working-together', 'duties', 'risk', 'finance', 'contributions')) AS heads_covered,
  CASE
    WHEN a.agreed IS NULL OR a.agreed > as_at () THEN 'draft'
    WHEN a.review < as_at () THEN 'review-overdue'
    ELSE 'agreed'
  END AS state
FROM main.agreement AS a

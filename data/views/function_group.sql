-- Functions that the sources group, by the words by which a line of an arrangement is known to be one, and
-- the days between which that holds: what is reserved to NHS England (FN-2), what is delegated as a set
-- (FN-3), and what needs consultation first (FN-4).
SELECT column1 AS "group", column2 AS item, column3 AS pattern
FROM (VALUES
  ('reserved', 'performance', '%individual%performance%', '2014-11-10', NULL),
  ('reserved', 'payments', '%administration of%payment%', '2014-11-10', NULL),
  ('reserved', 'payments', '%payment%administration%', '2014-11-10', NULL),
  ('reserved', 'lists', '%list management%', '2014-11-10', NULL),
  ('reserved', 'lists', '%management of%patient%list%', '2014-11-10', NULL),
  ('reserved', 'terms', '%national%contract%term%', '2014-11-10', NULL),
  ('standard', 'contracts', 'general practice commissioning', '2014-11-10', NULL),
  ('standard', 'contracts', '%GMS%', '2014-11-10', NULL),
  ('standard', 'contracts', '%PMS%', '2014-11-10', NULL),
  ('standard', 'enhanced', '%enhanced service%', '2014-11-10', NULL),
  ('standard', 'incentives', '%incentive scheme%', '2014-11-10', NULL),
  ('standard', 'practices', '%new%practice%', '2014-11-10', NULL),
  ('standard', 'mergers', 'merg%', '2014-11-10', NULL),
  ('standard', 'mergers', '% merg%', '2014-11-10', NULL),
  ('standard', 'payments', '%discretionary payment%', '2014-11-10', NULL),
  ('incentives', 'incentives', '%local incentive scheme%', '2014-11-10', NULL))
WHERE as_at () BETWEEN column4 AND coalesce (column5, '9999-12-31')

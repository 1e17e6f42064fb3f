-- The reports and engagement events of a financial year that are in the register. What was made by
-- the rules counts as untouched while nothing has come of it either (RC-6).
SELECT o.id, o.arrangement, o.kind, o.period, o.title, o.due, o.meeting, o.owed_by,
  coalesce (o.generated, 0) AND o.received IS NULL AND o.presented IS NULL AND o.published IS NULL
    AND o.waived IS NULL AS is_untouched
FROM obligation AS o
WHERE o.kind IN ('quarterly-report', 'engagement-event', 'annual-report')
  AND o.arrangement IS NOT NULL AND instr (o.period, :year) > 0
ORDER BY o.id

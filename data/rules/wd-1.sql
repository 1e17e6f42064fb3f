-- rule: WD-1
-- title: _("A notice rests on a decision taken before it is served")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: withdrawal
-- message undecided: _("{reference} was served on {served}, and no decision of the governing body is recorded.")
-- message late: _("{reference} was served on {served}, before the governing body decided it on {decided}.")
-- message why: _("The decision of {decided} does not say why the arrangement is unsatisfactory.")
-- message minute: _("The decision of {decided} has no minute.")
-- remedy undecided: _("Record the decision with its date and minute; if there was none, take it and serve the notice again.")
-- remedy late: _("Correct the date that is wrong; if both are right, serve the notice again.")
-- remedy why: _("Enter on the notice why it is unsatisfactory, as it was minuted.")
-- remedy minute: _("Enter the minute of the decision.")
-- A notice that the governing body gives. What other bodies decided is theirs to minute.
WITH given AS (
  SELECT n.*, (SELECT min (s.served) FROM notice_service AS s
               WHERE s.notice = n.id AND s.served <= as_at ()) AS served
  FROM notice AS n
  WHERE n.direction = 'given')
SELECT id, arrangement, reference, decided, served,
  CASE
    WHEN decided IS NULL THEN 'undecided'
    WHEN served < decided THEN 'late'
    WHEN coalesce (why, '') = '' THEN 'why'
    ELSE 'minute'
  END AS "case"
FROM given
WHERE (served IS NOT NULL AND (decided IS NULL OR served < decided))
  OR (decided <= as_at () AND (coalesce (why, '') = '' OR coalesce (minute, '') = ''))

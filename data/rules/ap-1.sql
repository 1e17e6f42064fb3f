-- rule: AP-1
-- title: _("The governing body has approved the arrangement, and judged it")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: approval
-- asked: all
-- message unapproved: _("The arrangement is in force from {start}, and no approval by the governing body is recorded.")
-- message late: _("The arrangement is in force from {start}, before the governing body approved it on {approved}.")
-- message judgements: _("The approval of {approved} does not say that the arrangement is safe and in the interests of registered patients.")
-- message safe: _("The approval of {approved} does not say that the arrangement is safe.")
-- message interests: _("The approval of {approved} does not say that the arrangement is in the interests of registered patients.")
-- message minute: _("The approval of {approved} has no minute.")
-- remedy unapproved: _("Record the approval with its date, its two judgements and its minute; if there was none, bring the arrangement to the governing body.")
-- remedy late: _("Correct the date that is wrong; if both are right, have the governing body note it.")
-- remedy judgements: _("Enter both judgements as they were minuted; if they were not made, bring the arrangement to the governing body again.")
-- remedy safe: _("Enter the judgement as it was minuted; if it was not made, bring the arrangement to the governing body again.")
-- remedy interests: _("Enter the judgement as it was minuted; if it was not made, bring the arrangement to the governing body again.")
-- remedy minute: _("Enter the minute of the approval.")
-- What is not in force yet has time to be put right.
SELECT a.id, a.id AS arrangement, a.start, a.approved,
  CASE s.status WHEN 'approved' THEN 'warning' ELSE 'breach' END AS severity,
  CASE
    WHEN coalesce (a.approved, '9999-12-31') > as_at () THEN 'unapproved'
    WHEN a.approved > a.start THEN 'late'
    WHEN NOT coalesce (a.safe, 0) AND NOT coalesce (a.in_patients_interests, 0) THEN 'judgements'
    WHEN NOT coalesce (a.safe, 0) THEN 'safe'
    WHEN NOT coalesce (a.in_patients_interests, 0) THEN 'interests'
    ELSE 'minute'
  END AS "case"
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
WHERE s.status IN ('approved', 'in-force', 'notice-given')
  AND (coalesce (a.approved, '9999-12-31') > min (as_at (), coalesce (a.start, '9999-12-31'))
    OR NOT coalesce (a.safe, 0) OR NOT coalesce (a.in_patients_interests, 0)
    OR coalesce (a.approval_minute, '') = '')

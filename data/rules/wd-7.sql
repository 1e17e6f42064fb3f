-- rule: WD-7
-- title: _("A notice is rescinded before it expires, with every partner’s consent")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: I
-- clause: withdrawal
-- message late: _("{reference} was rescinded on {rescinded}, after it had expired on {expires}.")
-- message consents: _("{reference} was rescinded on {rescinded}, and no consent of a partner is recorded.")
-- remedy late: _("Correct the date that is wrong; if both are right, the notice stands, and what is to go on needs a new arrangement.")
-- remedy consents: _("Enter who consented, and how; if nobody was asked, ask every partner.")
-- What was not served on every partner was not given, and can be dropped.
SELECT n.id, n.arrangement, n.reference, n.rescinded, k.expires,
  CASE WHEN n.rescinded > k.expires THEN 'late' ELSE 'consents' END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
WHERE k.state = 'rescinded' AND k.served <= n.rescinded
  AND (n.rescinded > k.expires OR coalesce (n.consents, '') = '')

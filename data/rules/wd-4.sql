-- rule: WD-4
-- title: _("Who has left an arrangement by notice is not in it any more")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: S
-- clause: withdrawal
-- message given: _("By {reference} our part in the arrangement ended on {ends}. Neither that the arrangement has ended nor that we have left it is entered.")
-- message received: _("By {reference} the part of {leaver} in the arrangement ended on {ends}. Neither that the arrangement has ended nor that this body has left it is entered.")
-- remedy: _("Enter the end of the arrangement; if the others go on, enter who left and when.")
SELECT n.id, n.arrangement, n.reference, k.arrangement_ends AS ends, o.name AS leaver,
  n.direction AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement AS a ON a.id = n.arrangement
LEFT JOIN organisation AS o ON o.id = n.organisation
WHERE k.arrangement_ends < as_at ()
  AND min (coalesce (a."end", '9999-12-31'), coalesce (a.lapsed, '9999-12-31'),
           coalesce (a.revoked, '9999-12-31')) > k.arrangement_ends
  AND EXISTS (SELECT 1 FROM party AS p
              WHERE p.arrangement = n.arrangement AND p."left" IS NULL
                AND CASE n.direction WHEN 'received' THEN p.organisation = n.organisation
                  ELSE p.organisation IN (SELECT h.organisation FROM home_body AS h) END)

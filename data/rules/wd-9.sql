-- rule: WD-9
-- title: _("Whether an arrangement of several parties goes on without one is recorded")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: note
-- origin: I
-- clause: withdrawal
-- message: ngettext ("By {reference} one of {parties} party leaves after {last}. Whether the others go on without it is not recorded.", "By {reference} one of {parties} parties leaves after {last}. Whether the others go on without it is not recorded.") parties
-- remedy: _("Ask the others. Enter when the party leaves, if they go on; the end of the arrangement, if they do not; and what follows, if that is agreed.")
-- From the day after, that nothing was entered is for WD-4.
SELECT n.id, n.arrangement, n.reference, k.arrangement_ends AS last,
  (SELECT count (*) FROM party_in_force AS p
   WHERE p.arrangement = n.arrangement AND p.role <> 'support') AS parties
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement AS a ON a.id = n.arrangement
WHERE k.state IN ('running', 'expired') AND k.arrangement_ends >= as_at ()
  AND n.successor IS NULL AND parties > 2
  AND coalesce (a."end", '9999-12-31') > k.arrangement_ends
  AND NOT EXISTS (
    SELECT 1 FROM party AS p
    WHERE p.arrangement = n.arrangement AND p."left" IS NOT NULL
      AND CASE n.direction WHEN 'received' THEN p.organisation = n.organisation
        ELSE p.organisation IN (SELECT h.organisation FROM home_body AS h) END)

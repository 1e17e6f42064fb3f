-- rule: AP-2
-- title: _("The scheme of delegation is amended, and what is signed is approved")
-- type: arrangement
-- kinds: local-authority ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: scheme
-- asked: none joint delegated
-- message approval: _("The arrangement is in force without the governing body’s approval.")
-- message both: _("The scheme of delegation has no entry for the arrangement, and no agreement or memorandum for it is approved.")
-- message scheme: _("The scheme of delegation has no entry for the arrangement.")
-- message agreement: _("No agreement or memorandum for the arrangement is approved.")
-- remedy approval: _("Record the approval; if there was none, bring the arrangement to the governing body.")
-- remedy both: _("Amend the scheme of delegation and have the agreement approved; then enter both, with their dates.")
-- remedy scheme: _("Amend the scheme of delegation, and enter what is delegated for this arrangement and since when.")
-- remedy agreement: _("Have the agreement approved, and enter when.")
-- For profiles that have such a clause. What is approved and not yet in force has time for the rest.
-- Greater involvement delegates nothing, and has no formal approvals (NS 4.2.2, 7.2).
WITH asked AS (
  SELECT a.id, s.status, coalesce (a.approved, '9999-12-31') <= as_at () AS is_approved,
    EXISTS (SELECT 1 FROM scheme_entry_in_force AS e WHERE e.arrangement = a.id) AS is_in_scheme,
    EXISTS (SELECT 1 FROM agreement AS g WHERE g.arrangement = a.id AND g.agreed <= as_at ())
      AS is_agreed
  FROM arrangement AS a
  JOIN arrangement_status AS s ON s.id = a.id
  WHERE s.status IN ('approved', 'in-force', 'notice-given')
    AND a.model IS NOT 'greater-involvement')
SELECT q.id, q.id AS arrangement,
  CASE q.status WHEN 'approved' THEN 'warning' ELSE 'breach' END AS severity,
  CASE
    WHEN NOT q.is_approved THEN 'approval'
    WHEN q.is_in_scheme THEN 'agreement'
    WHEN q.is_agreed THEN 'scheme'
    ELSE 'both'
  END AS "case"
FROM asked AS q
WHERE NOT (q.is_approved AND q.is_in_scheme AND q.is_agreed)
  AND (SELECT c.scheme FROM arrangement_clause AS c WHERE c.id = q.id) IS NOT NULL

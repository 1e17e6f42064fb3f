-- rule: FN-5
-- title: _("The constitution provides for primary care")
-- type: arrangement
-- severity: warning
-- origin: S
-- clause: powers, scheme
-- message: _("The arrangement is for co-commissioning of primary care, and the constitution makes no provision for it.")
-- remedy: _("Have the constitution amended and the amendment agreed by NHS England; then enter it in the profile, or in a copy of the one that came with Accord.")
SELECT a.id, a.id AS arrangement, a.model, p.name AS profile
FROM arrangement AS a
JOIN profile AS p ON p.id = a.profile
WHERE a.model IS NOT NULL AND p.primary_care_excluded
  AND (SELECT s.status FROM arrangement_status AS s WHERE s.id = a.id)
    NOT IN ('ended', 'refused', 'lapsed', 'revoked')

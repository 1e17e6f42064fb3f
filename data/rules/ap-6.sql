-- rule: AP-6
-- title: _("Who stays liable is said")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: note
-- origin: S
-- clause: liability
-- asked: all
-- message: _("The arrangement does not say that the CCG stays liable for its functions.")
-- message nhse: _("The arrangement does not say that NHS England stays liable for its functions.")
-- remedy: _("Enter who stays liable, as the agreement says it.")
SELECT a.id, a.id AS arrangement, a.kind,
  CASE a.kind WHEN 'nhse-functions' THEN 'nhse' END AS "case"
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
WHERE s.status IN ('approved', 'in-force', 'notice-given') AND coalesce (a.liability, '') = ''

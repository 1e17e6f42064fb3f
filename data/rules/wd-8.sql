-- rule: WD-8
-- title: _("Co-commissioning ends by mutual agreement or by notice")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: S
-- clause: withdrawal, NS 8
-- holds: 2014-11-10
-- message joint: _("Joint commissioning can end in two ways. NHS England expects mutual agreement, and a step down to greater involvement; the constitution has either party give notice.")
-- message delegated: _("Delegated commissioning can end in two ways. NHS England expects mutual agreement, and a step down to joint commissioning; the constitution has either party give notice.")
-- message joint-notice: _("{notice} would end joint commissioning by notice, as the constitution has it. NHS England expects mutual agreement, and a step down to greater involvement; that it has agreed is not recorded.")
-- message delegated-notice: _("{notice} would end delegated commissioning by notice, as the constitution has it. NHS England expects mutual agreement, and a step down to joint commissioning; that it has agreed is not recorded.")
-- remedy: _("Settle in the agreement how it ends, and enter that there. When it is to end, agree it with NHS England, and give notice in time as well.")
-- remedy joint-notice: _("Agree the end with NHS England, and enter on the notice when it agreed.")
-- remedy delegated-notice: _("Agree the end with NHS England, and enter on the notice when it agreed.")
-- Before there is a notice both routes are something to know, unless the parties have settled it.
WITH meant AS (
  SELECT n.arrangement, n.reference, n.nhs_england_agreed
  FROM notice AS n
  JOIN notice_computed AS k ON k.id = n.id
  WHERE k.state NOT IN ('undecided', 'rescinded'))
SELECT a.id, a.id AS arrangement, a.model, m.reference AS notice,
  CASE WHEN m.arrangement IS NULL THEN 'note' ELSE 'warning' END AS severity,
  a.model || CASE WHEN m.arrangement IS NULL THEN '' ELSE '-notice' END AS "case"
FROM arrangement AS a
JOIN arrangement_status AS s ON s.id = a.id
LEFT JOIN meant AS m ON m.arrangement = a.id
WHERE a.model IN ('joint', 'delegated') AND s.status IN ('in-force', 'notice-given')
  AND CASE WHEN m.arrangement IS NOT NULL THEN coalesce (m.nhs_england_agreed, '9999-12-31') > as_at ()
      ELSE NOT EXISTS (SELECT 1 FROM agreement AS g
                       JOIN agreement_in_force AS f ON f.id = g.id
                       WHERE g.arrangement = a.id AND g.exit <> '') END

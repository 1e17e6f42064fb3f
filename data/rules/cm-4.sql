-- rule: CM-4
-- title: _("Clinicians keep their part in the committee")
-- type: committee
-- severity: warning
-- origin: I
-- clause: NS 4.3.2, NS 4.4.2
-- asked: joint delegated
-- holds: 2014-11-10
-- message none: _("{name} has no voting seat for a clinician.")
-- message vacant: _("No voting member of {name} is a clinician: every such seat is vacant.")
-- remedy none: _("Add a voting seat for a clinician; if there is one, enter the category.")
-- remedy vacant: _("Fill a clinician’s voting seat.")
SELECT m.id, m.arrangement, m.name, m.model, m.membership_clause AS clause,
  CASE WHEN EXISTS (SELECT 1 FROM committee_seat AS s
                    WHERE s.committee = m.id AND s.voting AND s.is_clinical)
    THEN 'vacant' ELSE 'none' END AS "case"
FROM committee_model AS m
WHERE NOT EXISTS (SELECT 1 FROM committee_seat AS s
                  WHERE s.committee = m.id AND s.voting AND s.is_clinical AND s.is_filled)

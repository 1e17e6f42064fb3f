-- rule: CM-1
-- title: _("The committee has a lay chair")
-- type: committee
-- severity: breach
-- origin: S
-- clause: NS 4.4.2, NS 6.2
-- asked: joint delegated
-- holds: 2014-11-10
-- message none: _("{name} has no seat of a chair, who should be a lay member.")
-- message other: _("{name} is chaired from the seat “{seat}”, which is not a lay member’s.")
-- remedy none: _("Add the seat of a lay chair.")
-- remedy other: _("Have a lay member take the chair; if the seat is a lay member’s, enter the category.")
-- Who sits in the chair's seat, and whether anybody does, is for CM-5.
SELECT m.id, m.arrangement, m.name, m.model, m.severity, m.majority_clause AS clause,
  (SELECT min (s.title) FROM committee_seat AS s
   WHERE s.committee = m.id AND s.office = 'chair') AS seat,
  CASE WHEN EXISTS (SELECT 1 FROM committee_seat AS s
                    WHERE s.committee = m.id AND s.office = 'chair')
    THEN 'other' ELSE 'none' END AS "case"
FROM committee_model AS m
WHERE NOT EXISTS (SELECT 1 FROM committee_seat AS s
                  WHERE s.committee = m.id AND s.office = 'chair' AND s.is_lay)

-- rule: CM-3
-- title: _("HealthWatch and the health and wellbeing board are invited, without a vote")
-- type: committee
-- severity: breach
-- origin: S, I
-- clause: NS 4.3.2, NS 4.4.2
-- asked: joint delegated
-- holds: 2014-11-10
-- message no-healthwatch: _("{name} has no seat for the local HealthWatch, and so never invited it.")
-- message no-board: _("{name} has no seat for a local authority member of the health and wellbeing board, and so never invited one.")
-- message never: _("Nobody was ever invited to the seat “{seat}” of {name}.")
-- message voting: _("The seat “{seat}” of {name} has a vote. HealthWatch and the health and wellbeing board attend without one.")
-- remedy no-healthwatch: _("Add a seat without a vote for each local HealthWatch, and record the invitation.")
-- remedy no-board: _("Add a seat without a vote for each local health and wellbeing board, and record the invitation.")
-- remedy never: _("Invite it and record when; it need not nominate anybody, and may decline.")
-- remedy voting: _("Take the vote from the seat.")
-- Each of several local boards has a seat of its own, and an invitation to it. Who sits there, or was
-- nominated or declined, was invited. The cross joins keep SQLite from reading all seats first.
SELECT m.id, m.arrangement, m.name, m.model, m.membership_clause AS clause, NULL AS seat,
  'breach' AS severity, 'no-healthwatch' AS "case"
FROM committee_model AS m
WHERE NOT EXISTS (SELECT 1 FROM committee_seat AS s WHERE s.committee = m.id AND s.is_healthwatch)
UNION ALL
SELECT m.id, m.arrangement, m.name, m.model, m.membership_clause, NULL, 'breach', 'no-board'
FROM committee_model AS m
WHERE NOT EXISTS (SELECT 1 FROM committee_seat AS s
                  WHERE s.committee = m.id AND s.is_local_authority)
UNION ALL
SELECT m.id, m.arrangement, m.name, m.model, m.membership_clause, s.title, 'breach', 'never'
FROM committee_model AS m
CROSS JOIN committee_seat AS s ON s.committee = m.id AND (s.is_healthwatch OR s.is_local_authority)
WHERE NOT s.is_invited AND NOT s.is_filled
UNION ALL
SELECT m.id, m.arrangement, m.name, m.model, m.membership_clause, s.title, 'warning', 'voting'
FROM committee_model AS m
CROSS JOIN committee_seat AS s ON s.committee = m.id AND (s.is_healthwatch OR s.is_local_authority)
WHERE s.voting

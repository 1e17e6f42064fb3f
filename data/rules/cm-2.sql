-- rule: CM-2
-- title: _("Lay and executive members are the majority of the votes")
-- type: committee
-- severity: breach
-- origin: S
-- clause: NS 4.4.2, NS 6.2
-- asked: joint delegated
-- holds: 2014-11-10
-- message lacking: ngettext ("{lay_executive} of {filled} voting member of {name} is lay or executive: not more than half.", "{lay_executive} of {filled} voting members of {name} are lay or executive: not more than half.") filled
-- message lost: _("{lay_executive} of {filled} voting members of {name} are lay or executive. With every vacant seat filled it is {all_lay_executive} of {seats}: the majority would be lost.")
-- remedy lacking: _("Fill seats of lay and executive members, or change who votes.")
-- remedy lost: _("Change the seats before the vacant ones are filled.")
-- Filled seats count, whatever else their holder is. That a vacancy alone keeps the majority is a note.
WITH counted AS (
  SELECT m.id, m.arrangement, m.name, m.model, m.severity, m.majority_clause AS clause,
    count (*) AS seats, sum (s.is_filled) AS filled,
    sum (s.is_filled AND s.is_lay_executive) AS lay_executive,
    sum (s.is_lay_executive) AS all_lay_executive
  FROM committee_model AS m
  JOIN committee_seat AS s ON s.committee = m.id AND s.voting
  GROUP BY m.id)
SELECT id, arrangement, name, model, clause, seats, filled, lay_executive, all_lay_executive,
  CASE WHEN 2 * lay_executive <= filled THEN severity ELSE 'note' END AS severity,
  CASE WHEN 2 * lay_executive <= filled THEN 'lacking' ELSE 'lost' END AS "case"
FROM counted
WHERE filled > 0 AND (2 * lay_executive <= filled OR 2 * all_lay_executive <= seats)

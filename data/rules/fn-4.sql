-- rule: FN-4
-- title: _("A local incentive scheme is consulted on, and its reasons are on record")
-- type: agenda-item
-- severity: warning
-- origin: S
-- clause: NS 4.1.2
-- message consultation: _("“{title}” is on the agenda of {date}, and no consultation with the Local Medical Committee is on record.")
-- message outcomes: _("“{title}” is on the agenda of {date}, and how it improves outcomes is not on record.")
-- message inequalities: _("“{title}” is on the agenda of {date}, and how it reduces inequalities is not on record.")
-- message value: _("“{title}” is on the agenda of {date}, and that it is value for money is not on record.")
-- remedy: _("Enter it as evidence for NS 4.1.2, with the words “{words}”, the arrangement and the date.")
-- remedy consultation: _("Consult the committee; put that on an agenda with the committee as an organisation concerned, or enter it as evidence for NS 4.1.2.")
-- An item that concerns the Local Medical Committee is the consultation, from its meeting on. Evidence is
-- for the arrangement, or for all.
WITH scheme AS MATERIALIZED (
  SELECT i.id, i.arrangement, i.title, m.date,
    EXISTS (SELECT 1 FROM agenda_item_concerns AS l JOIN organisation AS o ON o.id = l.target
            WHERE l.owner = i.id AND o.name LIKE '%Local Medical Committee%') AS is_consultation
  FROM agenda_item AS i
  JOIN function_group AS g ON g."group" = 'incentives' AND i.title LIKE g.pattern
  JOIN arrangement AS a ON a.id = i.arrangement AND a.model IS NOT NULL
  JOIN meeting AS m ON m.id = i.meeting
  WHERE coalesce (m.cancelled, '9999-12-31') > as_at ()),
record (record, words) AS (
  VALUES ('consultation', 'Local Medical Committee'), ('outcomes', 'outcomes'),
    ('inequalities', 'inequalities'), ('value', 'value for money'))
SELECT s.id, s.arrangement, s.title, s.date, r.words, r.record AS "case"
FROM scheme AS s
JOIN record AS r
WHERE NOT s.is_consultation
  AND NOT (r.record = 'consultation' AND EXISTS (
    SELECT 1 FROM scheme AS c
    WHERE c.arrangement = s.arrangement AND c.is_consultation AND c.date <= as_at ()))
  AND NOT EXISTS (
    SELECT 1 FROM evidence AS e
    WHERE e.requirement LIKE '%NS 4.1.2%' AND coalesce (e.date, '0001-01-01') <= as_at ()
      AND coalesce (e.arrangement, s.arrangement) = s.arrangement
      AND e.requirement || ' ' || coalesce (e.text, '') LIKE '%' || r.words || '%')
ORDER BY s.date, s.id

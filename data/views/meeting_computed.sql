-- Where a meeting stands on the day: its papers, who came for the votes, and its minutes.
SELECT m.id, m.papers, CASE WHEN m.date <= as_at () THEN nullif (m.attended, 0) END AS attended,
  nullif (m.items, 0) AS items,
  nullif (m.decisions, 0) AS decisions,
  CASE
    WHEN m.cancelled <= as_at () THEN 'cancelled'
    WHEN m.date >= as_at () THEN
      CASE WHEN m.papers < as_at () AND m.items = 0 THEN 'papers-late' ELSE 'planned' END
    WHEN m.minutes_approved <= as_at () THEN 'minuted'
    ELSE 'held'
  END AS state
FROM (
  SELECT q.id, q.date, q.cancelled, q.minutes_approved,
    coalesce (q.papers_due,
      (SELECT add_working_days (q.date, - max (coalesce (c.papers_days, 7)))
       FROM main.meeting_committee AS l JOIN main.committee AS c ON c.id = l.target
       WHERE l.owner = q.id)) AS papers,
    (SELECT count (DISTINCT coalesce (t.for_seat, s.id)) FROM main.attendance AS t
     LEFT JOIN main.appointment AS h ON h.person = t.person AND h."from" <= q.date
       AND coalesce (h."to", '9999-12-31') >= q.date
     LEFT JOIN main.seat AS s ON s.id = coalesce (t.for_seat, h.seat)
     JOIN main.meeting_committee AS l ON l.owner = q.id AND l.target = s.committee
     WHERE t.meeting = q.id AND t.status IN ('present', 'deputy') AND s.voting) AS attended,
    (SELECT count (*) FROM main.agenda_item AS i WHERE i.meeting = q.id) AS items,
    (SELECT count (*) FROM main.decision AS d WHERE d.meeting = q.id) AS decisions
  FROM main.meeting AS q) AS m

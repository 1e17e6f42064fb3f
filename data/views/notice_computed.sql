-- Where a notice stands on the day: it runs from when the last partner was served (WD-2), to the end
-- of the corresponding date (WD-3).
SELECT n.id, n.served, n.expires,
  CASE
    WHEN n.rescinded <= as_at () THEN 'rescinded'
    WHEN n.expires < as_at () THEN 'expired'
    WHEN n.served IS NOT NULL THEN 'running'
    WHEN n.n_served > 0 THEN 'part-served'
    WHEN n.decided <= as_at () THEN 'to-serve'
    ELSE 'undecided'
  END AS state
FROM (
  SELECT q.id, q.rescinded, q.decided, q.n_served,
    CASE WHEN q.n_partners > 0 AND q.n_served = q.n_partners THEN q.last END AS served,
    CASE WHEN q.n_partners > 0 AND q.n_served = q.n_partners THEN add_months (q.last, q.months) END
      AS expires
  FROM (
    SELECT m.id, m.rescinded, m.decided,
      coalesce (m.months,
        (SELECT c.notice_months FROM temp.arrangement_clause AS c WHERE c.id = m.arrangement), 6)
        AS months,
      (SELECT count (*) FROM main.notice_service AS s WHERE s.notice = m.id) AS n_partners,
      (SELECT count (*) FROM main.notice_service AS s
       WHERE s.notice = m.id AND s.served <= as_at ()) AS n_served,
      (SELECT max (s.served) FROM main.notice_service AS s
       WHERE s.notice = m.id AND s.served <= as_at ()) AS last
    FROM main.notice AS m) AS q) AS n

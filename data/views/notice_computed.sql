-- Where a notice stands on the day: it runs from when the last partner was served (WD-2), to the end
-- of the corresponding date (WD-3). New arrangements start on the first 1 April after that (WD-4), or
-- after service where the clause leaves it open and the governing body read it so (WD-5).
SELECT n.id, n.served, n.expires, n.after_expiry_start, n.next_year_start,
  CASE WHEN n.served IS NOT NULL THEN coalesce (n.next_year_start <= n.expires, 0) END
    AS readings_conflict,
  n.start, add_days (n.start, -1) AS arrangement_ends,
  CASE
    WHEN n.rescinded <= as_at () THEN 'rescinded'
    WHEN n.expires < as_at () THEN 'expired'
    WHEN n.served IS NOT NULL THEN 'running'
    WHEN n.n_served > 0 THEN 'part-served'
    WHEN n.decided <= as_at () THEN 'to-serve'
    ELSE 'undecided'
  END AS state
FROM (
  SELECT d.*,
    CASE
      WHEN d.rescinded <= as_at () THEN NULL
      WHEN d.next_year_start IS NOT NULL AND d.reading = 'next-year' THEN d.next_year_start
      ELSE d.after_expiry_start
    END AS start
  FROM (
    SELECT e.*, next_financial_year_start (e.expires) AS after_expiry_start,
      CASE WHEN NOT e.expiry_said THEN next_financial_year_start (e.served) END AS next_year_start
    FROM (
      SELECT s.*, add_months (s.served, s.months) AS expires
      FROM (
        SELECT q.*, CASE WHEN q.n_partners > 0 AND q.n_served = q.n_partners THEN q.last END AS served
        FROM (
          SELECT m.id, m.rescinded, m.decided, m.reading, c.expiry_said,
            coalesce (m.months, c.notice_months) AS months,
            (SELECT count (*) FROM main.notice_service AS s WHERE s.notice = m.id) AS n_partners,
            (SELECT count (*) FROM temp.notice_service_counted AS s
             WHERE s.notice = m.id AND s.counts <= as_at ()) AS n_served,
            (SELECT max (s.counts) FROM temp.notice_service_counted AS s
             WHERE s.notice = m.id AND s.counts <= as_at ()) AS last
          FROM main.notice AS m
          JOIN temp.arrangement_clause AS c ON c.id = m.arrangement) AS q) AS s) AS e) AS d) AS n

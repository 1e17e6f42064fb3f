-- What decides which reports arrangements owe, and when (RC-1 to RC-4): how long each is in force for
-- the home organisation, its profile's days, and who reports. A notice that was given and served on
-- every partner ends its part on the day before the new arrangements start (WD-4, WD-5).
SELECT a.id, a.reference, a.start,
  a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions') AS is_joint,
  coalesce (p.quarterly_days, 30) AS quarterly_days, coalesce (p.annual_days, 90) AS annual_days,
  coalesce (p.papers_days, 7) AS papers_days,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.reporters_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.reporters_nhse_ccg
    WHEN 'nhse-functions' THEN p.reporters_nhse
  END AS reporters,
  nullif (min (
    coalesce (a."end", '9999-12-31'),
    coalesce (add_days (a.refused, -1), '9999-12-31'),
    coalesce (add_days (a.lapsed, -1), '9999-12-31'),
    coalesce (add_days (a.revoked, -1), '9999-12-31'),
    coalesce ((SELECT max (coalesce (y."left", '9999-12-31')) FROM main.party AS y
               WHERE y.arrangement = a.id
                 AND y.organisation IN (SELECT h.organisation FROM main.home_body AS h)),
      '9999-12-31'),
    coalesce ((SELECT min (c.arrangement_ends)
               FROM main.notice AS n JOIN temp.notice_computed AS c ON c.id = n.id
               WHERE n.arrangement = a.id AND n.direction = 'given'
                 AND c.state IN ('running', 'expired')),
      '9999-12-31')), '9999-12-31') AS "end"
FROM main.arrangement AS a
LEFT JOIN main.profile AS p ON p.id = a.profile

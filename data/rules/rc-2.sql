-- rule: RC-2
-- title: _("The public is engaged every year, on all four subjects")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S, I
-- clause: reporting
-- asked: all
-- message none: _("No engagement event was held in {year}.")
-- message aims: _("No engagement event of {year} reviewed the aims.")
-- message objectives: _("No engagement event of {year} reviewed the objectives.")
-- message strategy: _("No engagement event of {year} reviewed the strategy.")
-- message progress: _("No engagement event of {year} reviewed the progress.")
-- message aims-yet: _("No engagement event of {year} has reviewed the aims yet; there is time until {last}.")
-- message objectives-yet: _("No engagement event of {year} has reviewed the objectives yet; there is time until {last}.")
-- message strategy-yet: _("No engagement event of {year} has reviewed the strategy yet; there is time until {last}.")
-- message progress-yet: _("No engagement event of {year} has reviewed the progress yet; there is time until {last}.")
-- remedy: _("Hold an event by then, and enter what it reviewed.")
-- remedy none: _("If there was one, enter it; if not, report that to the governing body; where it waives the year, enter that in the calendar, with the minute.")
-- remedy aims: _("Enter what the events reviewed; if none did, report that to the governing body; where it waives the rest of the year, enter that in the calendar, with the minute.")
-- remedy objectives: _("Enter what the events reviewed; if none did, report that to the governing body; where it waives the rest of the year, enter that in the calendar, with the minute.")
-- remedy strategy: _("Enter what the events reviewed; if none did, report that to the governing body; where it waives the rest of the year, enter that in the calendar, with the minute.")
-- remedy progress: _("Enter what the events reviewed; if none did, report that to the governing body; where it waives the rest of the year, enter that in the calendar, with the minute.")
-- "Annual" is read as once in a financial year. Years count from the first of which the register holds
-- an event or an engagement that is owed, or the last one where it holds none: nobody kept it before. An
-- engagement that came is an event, though it does not say what it reviewed. Most arrangements have an event
-- on all four subjects in each year that is over: the others are picked first.
WITH RECURSIVE year (first, last, year) AS MATERIALIZED (
  SELECT s.first, financial_year_end (financial_year (s.first)), financial_year (s.first)
  FROM (
    SELECT financial_year_start (financial_year (coalesce (
      (SELECT min (v.day) FROM (
        SELECT min (e.date) AS day FROM engagement_event AS e
        UNION ALL
        SELECT substr (min (o.period), 1, 4) || '-04-01' FROM obligation AS o
        WHERE o.kind = 'engagement-event' AND o.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9]') AS v),
      add_months (as_at (), -12)))) AS first) AS s
  WHERE s.first <= as_at ()
  UNION ALL
  SELECT add_days (y.last, 1), add_months (y.last, 12), financial_year (add_days (y.last, 1))
  FROM year AS y
  WHERE y.last < as_at ()),
complete AS MATERIALIZED (
  SELECT e.arrangement, count (DISTINCT substr (e.date, 1, 4) - (substr (e.date, 6, 2) < '04')) AS years
  FROM engagement_event AS e
  WHERE e.aims AND e.objectives AND e.strategy AND e.progress
    AND e.date <= (SELECT max (y.last) FROM year AS y WHERE y.last < as_at ())
  GROUP BY e.arrangement),
asked AS MATERIALIZED (
  SELECT a.id FROM arrangement AS a
  LEFT JOIN complete AS c ON c.arrangement = a.id
  WHERE a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
    AND coalesce (c.years, 0) < (SELECT count (*) FROM year AS y
                                 WHERE y.last BETWEEN a.start AND add_days (as_at (), -1))
  UNION
  SELECT e.arrangement FROM engagement_event AS e
  WHERE e.date BETWEEN financial_year_start (financial_year (as_at ())) AND as_at ()
    AND NOT coalesce (e.aims AND e.objectives AND e.strategy AND e.progress, 0)),
held AS MATERIALIZED (
  SELECT e.arrangement, substr (e.date, 1, 4) - (substr (e.date, 6, 2) < '04') AS starts,
    max (coalesce (e.aims, 0)) AS aims, max (coalesce (e.objectives, 0)) AS objectives,
    max (coalesce (e.strategy, 0)) AS strategy, max (coalesce (e.progress, 0)) AS progress
  FROM asked AS q
  JOIN engagement_event AS e ON e.arrangement = q.id
  WHERE e.date <= as_at ()
  GROUP BY 1, 2),
wanted AS MATERIALIZED (
  SELECT t.id, y.year, y.first, y.last, h.arrangement IS NOT NULL AS is_held, coalesce (h.aims, 0) AS aims,
    coalesce (h.objectives, 0) AS objectives, coalesce (h.strategy, 0) AS strategy,
    coalesce (h.progress, 0) AS progress
  FROM asked AS q
  JOIN reporting_term AS t ON t.id = q.id
  JOIN year AS y ON t.start <= y.last AND coalesce (t."end", '9999-12-31') >= max (y.first, t.start)
  LEFT JOIN held AS h ON h.arrangement = t.id AND h.starts = substr (y.first, 1, 4) + 0
  WHERE t.is_joint AND t.start <= as_at ()
    AND NOT coalesce (h.aims AND h.objectives AND h.strategy AND h.progress, 0)),
seen AS MATERIALIZED (
  SELECT w.*, w.last < as_at () AS is_over,
    w.is_held OR EXISTS (
      SELECT 1 FROM obligation AS o
      WHERE o.arrangement = w.id AND o.kind = 'engagement-event' AND o.period = w.year
        AND min (coalesce (o.received, '9999-12-31'), coalesce (o.presented, '9999-12-31'),
          coalesce (o.published, '9999-12-31')) <= as_at ()) AS has_come
  FROM wanted AS w
  WHERE NOT EXISTS (SELECT 1 FROM obligation AS o
                    WHERE o.arrangement = w.id AND o.kind = 'engagement-event' AND o.period = w.year
                      AND o.waived <= as_at ()))
SELECT s.id, s.id AS arrangement, s.year, s.last, 'breach' AS severity, 'none' AS "case"
FROM seen AS s
WHERE s.is_over AND NOT s.has_come
UNION ALL
SELECT s.id, s.id, s.year, s.last, CASE WHEN s.is_over THEN 'breach' ELSE 'note' END,
  v.subject || CASE WHEN s.is_over THEN '' ELSE '-yet' END
FROM seen AS s
JOIN (SELECT column1 AS subject FROM (VALUES ('aims'), ('objectives'), ('strategy'), ('progress'))) AS v
WHERE s.has_come
  AND NOT CASE v.subject WHEN 'aims' THEN s.aims WHEN 'objectives' THEN s.objectives
          WHEN 'strategy' THEN s.strategy ELSE s.progress END
ORDER BY 3, 1

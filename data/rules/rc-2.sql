-- rule: RC-2
-- title: _("The public is engaged every year, on all four subjects")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S, I
-- clause: reporting
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
-- remedy aims: _("Enter what the events reviewed; if none did, have the next one make it good and report that to the governing body.")
-- remedy objectives: _("Enter what the events reviewed; if none did, have the next one make it good and report that to the governing body.")
-- remedy strategy: _("Enter what the events reviewed; if none did, have the next one make it good and report that to the governing body.")
-- remedy progress: _("Enter what the events reviewed; if none did, have the next one make it good and report that to the governing body.")
-- "Annual" is read as once in a financial year. Years count from the first of which the register holds
-- an event or an engagement that is owed, or the last one where it holds none: nobody kept it before. An
-- engagement that came is an event, though it does not say what it reviewed.
WITH RECURSIVE year (first, last, year) AS MATERIALIZED (
  SELECT s.first, financial_year_end (financial_year (s.first)), financial_year (s.first)
  FROM (
    SELECT financial_year_start (financial_year (coalesce (
      (SELECT min (v.day) FROM (
        SELECT min (e.date) AS day FROM engagement_event AS e
        UNION ALL
        SELECT financial_year_start (min (o.period)) FROM obligation AS o
        WHERE o.kind = 'engagement-event' AND o.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9]') AS v),
      add_months (as_at (), -12)))) AS first) AS s
  WHERE s.first <= as_at ()
  UNION ALL
  SELECT add_days (y.last, 1), add_months (y.last, 12), financial_year (add_days (y.last, 1))
  FROM year AS y
  WHERE y.last < as_at ()),
held AS MATERIALIZED (
  SELECT e.arrangement, substr (e.date, 1, 4) - (substr (e.date, 6, 2) < '04') AS starts,
    max (coalesce (e.aims, 0)) AS aims, max (coalesce (e.objectives, 0)) AS objectives,
    max (coalesce (e.strategy, 0)) AS strategy, max (coalesce (e.progress, 0)) AS progress
  FROM engagement_event AS e
  WHERE e.date <= as_at ()
  GROUP BY 1, 2),
complete AS MATERIALIZED (
  SELECT h.arrangement, count (*) AS years FROM held AS h
  WHERE h.aims AND h.objectives AND h.strategy AND h.progress
    AND h.starts >= (SELECT min (substr (y.first, 1, 4) + 0) FROM year AS y)
  GROUP BY h.arrangement),
asked AS MATERIALIZED (
  SELECT t.id, y.year, y.first, y.last FROM reporting_term AS t
  JOIN year AS y ON t.start <= y.last AND coalesce (t."end", '9999-12-31') >= y.first
  WHERE t.is_joint AND t.start <= as_at ()
    AND coalesce ((SELECT c.years FROM complete AS c WHERE c.arrangement = t.id), 0)
      < (SELECT count (*) FROM year)),
owed AS MATERIALIZED (
  SELECT q.*,
    EXISTS (SELECT 1 FROM obligation AS o
            WHERE o.arrangement = q.id AND o.kind = 'engagement-event' AND o.period = q.year
              AND min (coalesce (o.received, '9999-12-31'), coalesce (o.presented, '9999-12-31'),
                coalesce (o.published, '9999-12-31')) <= as_at ()) AS has_come
  FROM asked AS q
  WHERE NOT EXISTS (SELECT 1 FROM obligation AS o
                    WHERE o.arrangement = q.id AND o.kind = 'engagement-event' AND o.period = q.year
                      AND o.waived <= as_at ())),
seen AS MATERIALIZED (
  SELECT q.id, q.year, q.last, q.last < as_at () AS is_over,
    h.arrangement IS NOT NULL OR q.has_come AS is_held, coalesce (h.aims, 0) AS aims,
    coalesce (h.objectives, 0) AS objectives, coalesce (h.strategy, 0) AS strategy,
    coalesce (h.progress, 0) AS progress
  FROM owed AS q
  LEFT JOIN held AS h ON h.arrangement = q.id AND h.starts = substr (q.first, 1, 4) + 0)
SELECT s.id, s.id AS arrangement, s.year, s.last, 'breach' AS severity, 'none' AS "case"
FROM seen AS s
WHERE s.is_over AND NOT s.is_held
UNION ALL
SELECT s.id, s.id, s.year, s.last, CASE WHEN s.is_over THEN 'breach' ELSE 'note' END,
  v.subject || CASE WHEN s.is_over THEN '' ELSE '-yet' END
FROM seen AS s
JOIN (SELECT column1 AS subject FROM (VALUES ('aims'), ('objectives'), ('strategy'), ('progress'))) AS v
WHERE s.is_held
  AND NOT CASE v.subject WHEN 'aims' THEN s.aims WHEN 'objectives' THEN s.objectives
          WHEN 'strategy' THEN s.strategy ELSE s.progress END
ORDER BY 3, 1

-- rule: RC-6
-- title: _("The reporting calendar has every report that is owed")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: I
-- clause: reporting
-- message quarters: ngettext ("The calendar of {year} lacks the quarterly report of {quarters}.", "The calendar of {year} lacks the quarterly reports of {quarters}.") count
-- message annual: _("The calendar of {year} lacks the annual report.")
-- message both: ngettext ("The calendar of {year} lacks the quarterly report of {quarters} and the annual report.", "The calendar of {year} lacks the quarterly reports of {quarters} and the annual report.") count
-- remedy: _("Generate the calendar of {year}; then enter when each report came.")
-- A report that is in no calendar is missed by nobody. Quarters count from the first of which the
-- register holds a report, or from the beginning of the last financial year where it holds none: nobody
-- kept the calendar before. When they would have been due is counted as the generation counts (RC-4); all
-- arrangements of a profile share it. Arrangements with fewer reports than quarters and years that have passed
-- are picked first, and only theirs are looked up. The reports are in an index by arrangement and period: the
-- earliest is the earliest of each arrangement.
WITH RECURSIVE earliest AS MATERIALIZED (
  SELECT k.kind,
    (SELECT b.period FROM obligation AS b
     WHERE b.arrangement IS a.id AND b.kind IN ('quarterly-report', 'annual-report') AND b.kind = k.kind
       AND (b.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9]'
         OR b.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9] Q[1-4]')
     ORDER BY b.period LIMIT 1) AS period
  FROM (SELECT column1 AS kind FROM (VALUES ('quarterly-report'), ('annual-report'))) AS k
  CROSS JOIN (SELECT id FROM arrangement UNION ALL SELECT NULL) AS a),
begins (first) AS MATERIALIZED (
  SELECT coalesce (
    (SELECT min (add_months (substr (o.period, 1, 4) || '-04-01',
       CASE WHEN o.kind = 'annual-report' THEN 9 ELSE 3 * (substr (o.period, 10, 1) - 1) END))
     FROM (SELECT e.kind, min (e.period) AS period FROM earliest AS e GROUP BY e.kind) AS o),
    financial_year_start (financial_year (add_months (as_at (), -12))))),
quarter (first) AS (
  SELECT b.first FROM begins AS b WHERE b.first <= as_at ()
  UNION ALL
  SELECT add_months (q.first, 3) FROM quarter AS q WHERE add_months (q.first, 3) <= as_at ()),
period AS MATERIALIZED (
  SELECT 'quarterly-report' AS kind, 'Q' || quarter (q.first) AS part, financial_year (q.first) AS year,
    financial_year (q.first) || ' Q' || quarter (q.first) AS period, q.first,
    add_days (add_months (q.first, 3), -1) AS last
  FROM quarter AS q
  UNION ALL
  SELECT 'annual-report', NULL, financial_year (q.first), financial_year (q.first),
    add_months (q.first, -9), add_days (add_months (q.first, 3), -1)
  FROM quarter AS q WHERE quarter (q.first) = 4),
terms AS MATERIALIZED (
  SELECT DISTINCT t.quarterly_days, t.annual_days, t.papers_days FROM reporting_term AS t),
day AS MATERIALIZED (
  SELECT t.quarterly_days, t.annual_days, t.papers_days, p.*,
    next_working_day (add_days (p.last,
      CASE p.kind WHEN 'annual-report' THEN t.annual_days ELSE t.quarterly_days END)) AS day
  FROM terms AS t JOIN period AS p),
meeting AS MATERIALIZED (SELECT m.* FROM governing_body_meeting AS m ORDER BY m.date),
due AS MATERIALIZED (
  SELECT d.*, coalesce (
    (SELECT coalesce (m.papers_due, add_working_days (m.date, - coalesce (m.papers_days, d.papers_days)))
     FROM meeting AS m
     WHERE m.date BETWEEN d.day AND (SELECT add_months (d.day, p.value) FROM rule_parameter AS p
                                     WHERE p.name = 'meeting-months')
     ORDER BY m.date, m.id LIMIT 1), d.day) AS due
  FROM day AS d),
passed AS MATERIALIZED (SELECT DISTINCT d.period, d.last FROM due AS d WHERE d.due < as_at ()),
known AS MATERIALIZED (
  SELECT o.arrangement, count (DISTINCT o.period) AS n FROM obligation AS o
  WHERE o.kind IN ('quarterly-report', 'annual-report')
    AND o.period IN (SELECT p.period FROM passed AS p)
  GROUP BY o.arrangement),
asked AS MATERIALIZED (
  SELECT a.id FROM arrangement AS a
  LEFT JOIN known AS k ON k.arrangement = a.id
  WHERE a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
    AND coalesce (k.n, 0) < (SELECT count (*) FROM passed AS p WHERE p.last >= a.start)),
owed AS (
  SELECT t.id, d.kind, d.part, d.year, d.period
  FROM asked AS q
  JOIN reporting_term AS t ON t.id = q.id
  JOIN due AS d ON d.quarterly_days = t.quarterly_days AND d.annual_days = t.annual_days
    AND d.papers_days = t.papers_days
  WHERE d.due < as_at ()
    AND t.start <= d.last AND coalesce (t."end", '9999-12-31') >= max (d.first, t.start))
SELECT w.id, w.id AS arrangement, w.year, group_concat (w.part, ', ') AS quarters, count (w.part) AS count,
  CASE WHEN count (w.part) = count (*) THEN 'quarters' WHEN count (w.part) = 0 THEN 'annual' ELSE 'both' END
    AS "case"
FROM owed AS w
WHERE NOT EXISTS (SELECT 1 FROM obligation AS o
                  WHERE o.arrangement = w.id AND o.kind IN ('quarterly-report', 'annual-report')
                    AND o.kind = w.kind AND o.period = w.period)
GROUP BY w.id, w.year
ORDER BY w.year, w.id

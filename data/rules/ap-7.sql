-- rule: AP-7
-- title: _("Guidance in force has been considered")
-- type: guidance
-- severity: note
-- origin: S
-- clause: AC 1.8, AC 2.8, AC 3.8
-- message: _("“{title}” has not been considered.")
-- message on: _("“{title}” bears on “{kinds}” and has not been considered.")
-- remedy: _("Bring it to the governing body; then enter when it was considered, the minute, and what was done about it.")
-- Guidance bears on whole kinds of arrangement: it is cited by the profiles of those that are in force.
WITH clauses AS (
  SELECT group_concat (q.clause, '; ') AS clause
  FROM (SELECT DISTINCT c.cited_as || ' ' || c.guidance AS clause
        FROM arrangement_status AS s
        JOIN arrangement_clause AS c ON c.id = s.id
        WHERE s.status IN ('in-force', 'notice-given') AND c.guidance IS NOT NULL
        ORDER BY 1) AS q)
SELECT g.id, NULL AS arrangement, g.title, g.issuer, g.date, g.kinds,
  (SELECT l.clause FROM clauses AS l) AS clause,
  CASE WHEN g.kinds <> '' THEN 'on' END AS "case"
FROM guidance AS g
WHERE coalesce (g.date, '0001-01-01') <= as_at ()
  AND coalesce (g.considered, '9999-12-31') > as_at ()
  AND NOT EXISTS (SELECT 1 FROM guidance AS l
                  WHERE l.supersedes = g.id AND coalesce (l.date, '0001-01-01') <= as_at ())

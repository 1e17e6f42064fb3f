-- rule: PF-2
-- title: _("Whether the constitution grants a pooled fund here is ambiguous")
-- type: pooled-fund
-- kinds: ccg-joint nhse-ccg-functions
-- severity: warning
-- origin: S
-- clause: fund
-- message mode: _("“{fund}” is under an arrangement that is not exercised jointly. Read narrowly, only CCGs that exercise functions jointly may contribute to a fund (AC 1.5, which names AC 1.2.3). Read widely, a fund serves every arrangement between CCGs, for that is what its first words say.")
-- message section: _("“{fund}” is under an arrangement with NHS England for the CCG’s functions. Read narrowly, there can be none, for no clause grants it. Read widely, there can be one, for the framework is to say how it is paid into and managed (AC 2.6).")
-- remedy: _("Have the governing body choose a reading, and enter it as evidence for PF-2, with the arrangement, the date and the minute.")
SELECT f.id, f.arrangement, f.name AS fund, a.kind, a.mode,
  CASE a.kind WHEN 'nhse-ccg-functions' THEN
    (SELECT c.cited_as || ' ' || c.agreement FROM arrangement_clause AS c WHERE c.id = a.id) END
    AS clause,
  CASE a.kind WHEN 'nhse-ccg-functions' THEN 'section' ELSE 'mode' END AS "case"
FROM pooled_fund AS f
JOIN arrangement AS a ON a.id = f.arrangement
WHERE (a.kind = 'nhse-ccg-functions' OR a.mode IN ('delegating', 'exercising-for'))
  AND NOT EXISTS (SELECT 1 FROM evidence AS e
                  WHERE e.arrangement = f.arrangement AND e.requirement LIKE '%PF-2%'
                    AND e.date <= as_at ())

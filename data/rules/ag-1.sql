-- rule: AG-1
-- title: _("The agreement covers the five heads")
-- type: arrangement
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: breach
-- origin: S
-- clause: agreement
-- asked: none joint delegated
-- message none: _("The arrangement is in force without an agreement on how the parties work together.")
-- message draft: _("The arrangement is in force, and its agreement is a draft.")
-- message missing-working-together: _("The agreement does not say how the parties work together.")
-- message missing-duties: _("The agreement does not say what the duties and responsibilities of the parties are.")
-- message missing-risk: _("The agreement does not say how risk is managed and apportioned.")
-- message missing-finance: _("The agreement does not say what the financial arrangements are, with any pooled fund.")
-- message missing-contributions: _("The agreement does not say what the parties contribute: assets, employees, equipment.")
-- message partly-working-together: _("The agreement says only in part how the parties work together.")
-- message partly-duties: _("The agreement says only in part what the duties and responsibilities of the parties are.")
-- message partly-risk: _("The agreement says only in part how risk is managed and apportioned.")
-- message partly-finance: _("The agreement says only in part what the financial arrangements are, with any pooled fund.")
-- message partly-contributions: _("The agreement says only in part what the parties contribute: assets, employees, equipment.")
-- remedy: _("Agree it with the other parties, and enter where the agreement says it.")
-- remedy none: _("Make an agreement or a framework with the other parties, and enter it with its heads.")
-- remedy draft: _("Have it agreed and signed, and enter when.")
-- A delegation is the agreement for what NHS England delegates. A draft is read where nothing is agreed;
-- before the arrangement is in force what it lacks is a warning, as is what is covered in part. That a
-- head does not apply is for the parties to say. Greater involvement needs no agreement (NS 4.2.2).
WITH counted AS (
  SELECT g.id, g.arrangement, g.id IN (SELECT l.id FROM agreement_in_force AS l) AS is_agreed
  FROM agreement AS g
  JOIN arrangement AS a ON a.id = g.arrangement
  WHERE g.kind IN ('agreement', 'framework', 'memorandum')
    OR (g.kind = 'delegation' AND a.kind = 'nhse-functions')),
asked AS MATERIALIZED (
  SELECT a.id, s.status <> 'approved' AS is_in_force,
    (SELECT max (c.is_agreed) FROM counted AS c WHERE c.arrangement = a.id) AS is_agreed
  FROM arrangement AS a
  JOIN arrangement_status AS s ON s.id = a.id
  WHERE s.status IN ('approved', 'in-force', 'notice-given')
    AND a.kind IN ('ccg-joint', 'nhse-ccg-functions', 'nhse-functions')
    AND a.model IS NOT 'greater-involvement'),
five (head) AS (
  VALUES ('working-together'), ('duties'), ('risk'), ('finance'), ('contributions')),
lacking AS MATERIALIZED (
  SELECT q.id, q.is_in_force, q.is_agreed FROM asked AS q
  WHERE q.is_agreed IS NOT NULL
    AND (SELECT count (DISTINCT x.head)
         FROM counted AS c JOIN agreement_head AS x ON x.agreement = c.id
         WHERE c.arrangement = q.id AND c.is_agreed = q.is_agreed
           AND x.covered IN ('yes', 'not-applicable') AND x.head IN (SELECT f.head FROM five AS f))
      < (SELECT count (*) FROM five)),
heads AS (
  SELECT q.id, q.is_in_force, f.head,
    coalesce (
      (SELECT max (CASE x.covered WHEN 'no' THEN 0 WHEN 'partly' THEN 1 ELSE 2 END)
       FROM counted AS c JOIN agreement_head AS x ON x.agreement = c.id
       WHERE c.arrangement = q.id AND c.is_agreed = q.is_agreed AND x.head = f.head), 0) AS covered
  FROM lacking AS q JOIN five AS f)
SELECT q.id, q.id AS arrangement, NULL AS head, 'breach' AS severity,
  CASE WHEN q.is_agreed IS NULL THEN 'none' ELSE 'draft' END AS "case"
FROM asked AS q
WHERE q.is_in_force AND NOT coalesce (q.is_agreed, 0)
UNION ALL
SELECT h.id, h.id, h.head, CASE WHEN h.is_in_force AND h.covered = 0 THEN 'breach' ELSE 'warning' END,
  CASE h.covered WHEN 0 THEN 'missing-' ELSE 'partly-' END || h.head
FROM heads AS h
WHERE h.covered < 2
ORDER BY 1

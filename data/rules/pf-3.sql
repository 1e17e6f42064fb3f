-- rule: PF-3
-- title: _("A CCG’s contribution to a fund with NHS England is for its own functions")
-- type: pooled-fund
-- kinds: nhse-functions
-- severity: breach
-- origin: S
-- clause: NS 4.3.3
-- holds: 2014-11-10
-- message: _("Nothing says on what basis {organisation} contributes to “{fund}”: to which of its own functions that relates, and that nobody else must pay for it.")
-- remedy: _("Record the judgement as the basis of the contribution; it cannot be for core primary medical services.")
-- A party that contributes in instalments says its basis once.
SELECT c.fund AS id, f.arrangement, f.name AS fund, o.name AS organisation
FROM contribution AS c
JOIN pooled_fund AS f ON f.id = c.fund
JOIN arrangement AS a ON a.id = f.arrangement
JOIN organisation AS o ON o.id = c.organisation
WHERE a.kind = 'nhse-functions' AND o.kind IN ('ccg', 'icb')
GROUP BY c.fund, c.organisation
HAVING max (coalesce (c.basis, '')) = ''

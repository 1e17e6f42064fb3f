-- rule: FN-6
-- title: _("Who exercises another’s function holds a delegation")
-- type: function
-- severity: breach
-- origin: I
-- clause: scheme, powers
-- message: _("{exerciser} exercises “{function}” for {owner}, and the scheme of delegation has no entry for the arrangement.")
-- remedy: _("Have the scheme of delegation amended, and enter what is delegated for this arrangement and since when.")
-- Who exercises its own needs none; nor do area teams what is NHS England's.
SELECT f.id, f.arrangement, f.function, o.name AS owner, e.name AS exerciser
FROM function_live AS f
JOIN organisation AS o ON o.id = f.owner
JOIN organisation AS e ON e.id = f.exerciser
WHERE f.is_in_force AND f.owner <> f.exerciser
  AND (SELECT b.body FROM organisation_body AS b WHERE b.id = f.owner)
    <> (SELECT b.body FROM organisation_body AS b WHERE b.id = f.exerciser)
  AND NOT EXISTS (SELECT 1 FROM scheme_entry_in_force AS s
                  WHERE s.arrangement = f.arrangement AND s.kind = 'delegated')
ORDER BY f.arrangement, f.id

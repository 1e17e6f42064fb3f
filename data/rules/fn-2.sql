-- rule: FN-2
-- title: _("What is reserved to NHS England stays with it")
-- type: function
-- kinds: nhse-functions
-- severity: breach
-- origin: S
-- clause: NS 4.1.4
-- message performance: _("“{function}” is exercised in the arrangement; the performance of individual GPs is reserved to NHS England.")
-- message payments: _("“{function}” is exercised in the arrangement; the administration of payments is reserved to NHS England.")
-- message lists: _("“{function}” is exercised in the arrangement; the management of lists is reserved to NHS England.")
-- message terms: _("“{function}” is exercised in the arrangement; contract terms that are set nationally cannot be varied.")
-- remedy: _("Take the function out of the arrangement, or enter that it is not involved in it.")
-- A function is exercised there that is decided by or with the CCG, or that somebody else than NHS England
-- exercises where no involvement is entered.
SELECT f.id, f.arrangement, f.function, f.involvement,
  CASE WHEN f.is_in_force THEN 'breach' ELSE 'warning' END AS severity, min (g.item) AS "case"
FROM function_live AS f
JOIN function_group AS g ON g."group" = 'reserved' AND f.function LIKE g.pattern
WHERE f.involvement IN ('jointly', 'decide')
  OR (f.involvement IS NULL
    AND (SELECT b.body FROM organisation_body AS b WHERE b.id = f.exerciser) <> 0)
GROUP BY f.id
ORDER BY f.arrangement, f.id

-- rule: FN-1
-- title: _("No function goes beyond what the model allows")
-- type: function
-- severity: breach
-- origin: S
-- clause: NS 4.1.5
-- message decide-jointly: _("“{function}” is entered as decided by the CCG alone; the model has it decided jointly.")
-- message decide-discuss: _("“{function}” is entered as decided by the CCG alone; the model lets it be discussed only.")
-- message decide-no: _("“{function}” is entered as decided by the CCG alone; the model does not extend to it.")
-- message jointly-discuss: _("“{function}” is entered as decided jointly; the model lets it be discussed only.")
-- message jointly-no: _("“{function}” is entered as decided jointly; the model does not extend to it.")
-- message discuss-no: _("“{function}” is entered as discussed; the model does not extend to it.")
-- message discussed: _("“{function}” is entered as discussed. The table does not extend to it; discussion is allowed all the same.")
-- remedy: _("Correct the involvement if it is wrong; if it is right, agree with NHS England what the model allows, or apply for the model that allows it.")
-- remedy discussed: _("Nothing needs to be done, as long as nothing is decided there.")
-- What is not in force yet has time to be put right.
SELECT j.id, j.arrangement, j.function, j.model, j.involvement AS claimed, j.allowed,
  CASE j.judgement WHEN 'discussed' THEN function_discussed_clause (j.day) ELSE function_clause (j.day)
    END AS clause,
  CASE WHEN j.judgement = 'discussed' THEN 'note' WHEN j.is_in_force THEN 'breach' ELSE 'warning' END
    AS severity,
  CASE j.judgement WHEN 'discussed' THEN 'discussed' ELSE j.involvement || '-' || j.allowed END AS "case"
FROM (
  SELECT f.*, function_judgement (f.function, f.model, f.day, f.involvement) AS judgement,
    function_allowance (f.function, f.model, f.day) AS allowed
  FROM function_live AS f
  WHERE f.model IS NOT NULL AND f.involvement IS NOT NULL) AS j
WHERE j.judgement IN ('beyond', 'discussed')
ORDER BY j.arrangement, j.id

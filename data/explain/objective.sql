-- explains: latest
-- sentence: _("Of the quarters that are over by the day the last with progress counts, and it says how the objective stands.")
-- sentence none: _("No quarter with progress is over by the day: the objective counts as not started.")
-- item: _("{quarter}, which ended on") = {until}
-- step: _("The day") = {day}
-- step: _("Quarters with progress that are over by then") = {quarters}
-- step: _("the last of them") = {latest_quarter}
SELECT as_at () AS day, k.latest_quarter,
  (SELECT count (*) FROM progress AS p
   WHERE p.objective = o.id
     AND quarter_end (o.year, CAST (substr (p.quarter, 2) AS INTEGER)) <= as_at ()) AS quarters,
  CASE WHEN k.latest_quarter IS NULL THEN 'none' END AS "case"
FROM objective AS o JOIN objective_computed AS k ON k.id = o.id
WHERE o.id = :id;
SELECT p.quarter, quarter_end (o.year, CAST (substr (p.quarter, 2) AS INTEGER)) AS until
FROM objective AS o
JOIN progress AS p ON p.objective = o.id
WHERE o.id = :id AND quarter_end (o.year, CAST (substr (p.quarter, 2) AS INTEGER)) <= as_at ()
ORDER BY p.quarter, p.id

-- explains: latest_quarter
-- sentence: _("The last quarter of the objective’s year that is over by the day and has progress.")
-- step: _("The day") = {day}
-- step: _("Year") = {year}
-- step: _("the last quarter with progress") = {latest_quarter}
-- step: _("which ended on") = {until}
SELECT as_at () AS day, o.year, k.latest_quarter,
  quarter_end (o.year, CAST (substr (k.latest_quarter, 2) AS INTEGER)) AS until
FROM objective AS o JOIN objective_computed AS k ON k.id = o.id
WHERE o.id = :id

-- explains: latest_value
-- sentence: _("The value that was entered for the last quarter that is over by the day and has progress.")
-- step: _("The day") = {day}
-- step: _("Target") = {target}
-- step: _("the last quarter with progress") = {latest_quarter}
-- step: _("its value") = {latest_value}
SELECT as_at () AS day, o.target, k.latest_quarter, k.latest_value
FROM objective AS o JOIN objective_computed AS k ON k.id = o.id
WHERE o.id = :id

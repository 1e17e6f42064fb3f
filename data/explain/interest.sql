-- explains: days
-- rule: CI-2
-- clause: NS 6.1
-- origin: S, P
-- sentence: _("The days from when the interest arose to when it was entered. More than {limit} are too many.")
-- step: _("Days that are allowed") = {limit}
-- step: _("Arose") = {arose}
-- step: _("entered") = {entered}
-- step: _("days between them") = {days}
SELECT i.arose, i.entered, k.days,
  (SELECT p.value FROM rule_parameter AS p WHERE p.name = 'interest-days') AS "limit"
FROM interest AS i JOIN interest_computed AS k ON k.id = i.id
WHERE i.id = :id

-- explains: state
-- rule: CI-2
-- clause: NS 6.1
-- origin: S, P
-- sentence: _("The interest arises after the day: there is none yet.")
-- sentence ended: _("The interest ended before the day.")
-- sentence current: _("The interest holds on the day, and was confirmed, entered or declared in the last {months} months.")
-- sentence unconfirmed: _("The interest holds on the day, and was not confirmed, entered or declared in the last {months} months.")
-- step: _("The day") = {day}
-- step: _("Arose") = {arose}
-- step: _("Ended") = {ended}
-- step: _("last confirmed, entered or declared") = {last}
-- step: _("to be confirmed by") = {until}
SELECT as_at () AS day, i.arose, i.ended, p.value AS months, q.last, add_months (q.last, p.value) AS until,
  k.state AS "case"
FROM interest AS i
JOIN interest_computed AS k ON k.id = i.id
JOIN rule_parameter AS p ON p.name = 'declaration-months'
JOIN (SELECT j.id, coalesce (CASE WHEN j.confirmed <= as_at () THEN j.confirmed END, j.entered,
                             j.declared) AS last FROM interest AS j) AS q ON q.id = i.id
WHERE i.id = :id

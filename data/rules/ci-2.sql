-- rule: CI-2
-- title: _("Interests are declared promptly, and declared again every year")
-- type: person
-- severity: warning
-- origin: S, P
-- clause: NS 6.1
-- message late: ngettext ("An interest of {name} that arose on {arose} was entered {days} day later.", "An interest of {name} that arose on {arose} was entered {days} days later.") days
-- message missing: _("An interest of {name} that arose on {arose} has not been entered.")
-- message never: _("{name} has declared nothing, not even that there is nothing to declare.")
-- message stale: _("{name} last declared on {last}.")
-- message unconfirmed: ngettext ("{count} interest of {name} was last confirmed on {last}.", "{count} interests of {name} have not been confirmed since {last} or later.") count
-- remedy late: _("Nothing mends a late entry. Remind {name} to declare what arises at once, have the interest confirmed, and enter when.")
-- remedy missing: _("Enter when it was declared and when it was entered.")
-- remedy never: _("Ask {name} for a declaration, and enter it, also that there is nothing to declare.")
-- remedy stale: _("Ask {name} to declare again or to confirm, and enter when.")
-- remedy unconfirmed: _("Ask {name} to confirm, and enter when.")
-- Ended interests are past asking, and a late entry is past it once the interest has been confirmed since.
-- Who is outside the scope and has declared is asked to confirm.
WITH wrong AS (
  SELECT i.person, i.arose, NULL AS last, NULL AS count,
    days_between (i.arose, CASE WHEN i.entered <= as_at () THEN i.entered END) AS days,
    CASE WHEN i.entered <= as_at () THEN 'late' ELSE 'missing' END AS "case"
  FROM interest AS i
  WHERE i.arose <= as_at () AND coalesce (i.ended, '9999-12-31') >= as_at ()
    AND min (coalesce (i.entered, as_at ()), as_at ())
      > (SELECT add_days (i.arose, r.value) FROM rule_parameter AS r WHERE r.name = 'interest-days')
    AND NOT coalesce (i.confirmed BETWEEN add_days (i.entered, 1) AND as_at (), 0)
  UNION ALL
  SELECT p.id, NULL, p.last_declared, NULL, NULL,
    CASE WHEN p.last_declared IS NULL THEN 'never' ELSE 'stale' END
  FROM person_computed AS p
  WHERE p.declaration = 'to-declare'
  UNION ALL
  SELECT i.person, NULL, min (max (coalesce (CASE WHEN i.confirmed <= as_at () THEN i.confirmed END, ''),
      coalesce (i.entered, ''), coalesce (i.declared, ''))) AS last, count (*), NULL, 'unconfirmed'
  FROM interest AS i
  JOIN interest_computed AS k ON k.id = i.id
  WHERE k.state = 'unconfirmed' AND i.kind <> 'none'
    AND (SELECT p.declaration FROM person_computed AS p WHERE p.id = i.person) <> 'to-declare'
  GROUP BY i.person
  HAVING last <> '')
SELECT w.person AS id, NULL AS arrangement, n.name, w.arose, w.last, w.count, w.days, w."case"
FROM wrong AS w
JOIN person_name AS n ON n.id = w.person

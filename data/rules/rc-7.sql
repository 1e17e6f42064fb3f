-- rule: RC-7
-- title: _("What recurs in the calendar comes in time")
-- type: obligation
-- severity: warning
-- origin: S, P
-- clause: NS 8, NS 9
-- message: _("“{title}” has not come; it was due on {due}.")
-- message to: _("“{title}” has not come to {owed_to}; it was due on {due}.")
-- remedy: _("Ask for it, and enter when it came; or enter when it was waived, with the minute.")
-- Assurance returns and meetings are asked for by NS 8 and 9; the others rest on the clause of their
-- arrangement: that on reporting, or that on powers where there is none, which is where TC 12.2 has the
-- returns of a pooled budget. The index on when things are due would read them in a worse order.
SELECT o.id, o.arrangement, o.title, o.due, b.owed_by, b.owed_to, b.period,
  CASE WHEN b.kind <> 'assurance-return' THEN coalesce (
    (SELECT c.cited_as || ' ' || coalesce (c.reporting, c.powers) FROM arrangement_clause AS c
     WHERE c.id = o.arrangement), '') END AS clause,
  CASE WHEN b.owed_to <> '' THEN 'to' END AS "case"
FROM obligation_open AS o
JOIN obligation AS b ON b.id = o.id
WHERE o.kind IN ('assurance-return', 'review', 'custom') AND + o.due < as_at ()
ORDER BY + o.due, o.id

-- explains: due
-- rule: RC-4
-- clause: reporting
-- origin: P
-- sentence quarterly-meeting: ngettext ("A quarterly report goes to the first meeting of the governing body held {days} day or more after its quarter ends, and is due when that meeting’s papers are.", "A quarterly report goes to the first meeting of the governing body held {days} days or more after its quarter ends, and is due when that meeting’s papers are.") days
-- sentence quarterly: ngettext ("A quarterly report is due {days} day after its quarter ends, on a working day; no meeting of the governing body is known that it would go to.", "A quarterly report is due {days} days after its quarter ends, on a working day; no meeting of the governing body is known that it would go to.") days
-- sentence annual-meeting: ngettext ("An annual report goes to the first meeting of the governing body held {days} day or more after 31 March, and is due when that meeting’s papers are.", "An annual report goes to the first meeting of the governing body held {days} days or more after 31 March, and is due when that meeting’s papers are.") days
-- sentence annual: ngettext ("An annual report is due {days} day after 31 March, on a working day; no meeting of the governing body is known that it would go to.", "An annual report is due {days} days after 31 March, on a working day; no meeting of the governing body is known that it would go to.") days
-- sentence engagement: _("An engagement event is held by the end of the financial year, or of the arrangement if that is earlier.")
-- sentence series: _("It recurs, and follows the last of its kind that somebody entered; it is due on a working day.")
-- step: _("Quarter {quarter} ends") = {quarter_ends}
-- step: _("The financial year ends") = {year_ends}
-- step: _("the arrangement ends") = {arrangement_ends}
-- step: ngettext ("plus {days} day, a working day", "plus {days} days, a working day") days = {working}
-- step: ngettext ("plus {days} day", "plus {days} days") days = {counted}
-- step: _("the next working day") = {moved}
-- step: _("first governing body on or after it") = {meets}
-- step: ngettext ("less {papers} working day for papers", "less {papers} working days for papers") papers = {less}
-- step: _("its papers are due, as recorded") = {recorded}
-- step: _("held by") = {held_by}
-- step series: _("The one before was due") = {before}
-- step series: _("it recurs") = {recurs}
-- step series: _("the next is due") = {due}
-- What was entered and agrees with the rule is explained by it; else who entered it is what there is to
-- say. What somebody entered of a series stands for itself.
WITH counted AS (
  SELECT o.id, o.arrangement, o.kind, o.due, o.recurs, o.generated, t."end" AS arrangement_ends,
    t.papers_days, CASE o.kind WHEN 'annual-report' THEN t.annual_days ELSE t.quarterly_days END AS days,
    CASE WHEN o.kind = 'quarterly-report' THEN substr (o.period, 10, 1) + 0 ELSE 4 END AS quarter,
    CASE WHEN o.kind = 'quarterly-report'
        AND o.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9] Q[1-4]'
        OR o.kind IN ('annual-report', 'engagement-event') AND o.period GLOB '[12][0-9][0-9][0-9]/[0-9][0-9]'
      THEN add_days (add_months (substr (o.period, 1, 4) || '-04-01',
        CASE WHEN o.kind = 'quarterly-report' THEN 3 * substr (o.period, 10, 1) ELSE 12 END), -1) END AS ends
  FROM obligation AS o
  LEFT JOIN reporting_term AS t ON t.id = o.arrangement
  WHERE o.id = :id),
moved AS (
  SELECT c.*, add_days (c.ends, c.days) AS counted, next_working_day (add_days (c.ends, c.days)) AS day
  FROM counted AS c),
met AS (
  SELECT w.*, m.date AS meets, m.papers_due, coalesce (m.papers_days, w.papers_days) AS papers,
    CASE WHEN coalesce (m.papers_days, w.papers_days) = 0 THEN m.date
      ELSE add_working_days (m.date, - coalesce (m.papers_days, w.papers_days)) END AS less
  FROM moved AS w
  LEFT JOIN governing_body_meeting AS m ON w.kind <> 'engagement-event' AND m.id = (
    SELECT g.id FROM governing_body_meeting AS g
    WHERE g.date BETWEEN w.day AND (SELECT add_months (w.day, p.value) FROM rule_parameter AS p
                                    WHERE p.name = 'meeting-months')
    ORDER BY g.date, g.id LIMIT 1)),
worked AS (
  SELECT r.*, CASE r.kind WHEN 'engagement-event' THEN min (r.ends, coalesce (r.arrangement_ends, r.ends))
    ELSE coalesce (r.papers_due, r.less, r.day) END AS worked_out
  FROM met AS r)
SELECT k.arrangement, k.days, k.quarter, k.papers, k.due, k.recurs,
  CASE WHEN k.kind = 'quarterly-report' THEN k.ends END AS quarter_ends,
  CASE WHEN k.kind IN ('annual-report', 'engagement-event') THEN k.ends END AS year_ends,
  CASE WHEN k.kind = 'engagement-event' AND k.arrangement_ends < k.ends THEN k.arrangement_ends END
    AS arrangement_ends,
  CASE WHEN k.kind <> 'engagement-event' AND k.counted = k.day THEN k.day END AS working,
  CASE WHEN k.kind <> 'engagement-event' AND k.counted <> k.day THEN k.counted END AS counted,
  CASE WHEN k.kind <> 'engagement-event' AND k.counted <> k.day THEN k.day END AS moved,
  k.meets, CASE WHEN coalesce (k.papers_due, k.less) = k.less THEN k.less END AS less,
  CASE WHEN k.papers_due <> k.less THEN k.papers_due END AS recorded,
  CASE WHEN k.kind = 'engagement-event' THEN k.worked_out END AS held_by,
  (SELECT max (substr (b.due, 1, 10)) FROM obligation AS b
   WHERE b.arrangement IS k.arrangement AND b.kind = k.kind AND b.due < k.due) AS before,
  CASE WHEN k.kind IN ('assurance-return', 'review', 'custom') THEN NOT coalesce (k.generated, 0)
    ELSE k.worked_out IS NOT substr (k.due, 1, 10) END AS is_entered,
  CASE k.kind WHEN 'quarterly-report' THEN CASE WHEN k.meets IS NULL THEN 'quarterly' ELSE 'quarterly-meeting' END
    WHEN 'annual-report' THEN CASE WHEN k.meets IS NULL THEN 'annual' ELSE 'annual-meeting' END
    WHEN 'engagement-event' THEN 'engagement' ELSE 'series' END AS "case"
FROM worked AS k

-- explains: state
-- rule: RC-5
-- clause: reporting
-- origin: I
-- sentence not-yet-due: ngettext ("It has not come by the day, and is due more than {soon} day after it.", "It has not come by the day, and is due more than {soon} days after it.") soon
-- sentence due-soon: ngettext ("It has not come by the day, and is due on it or within {soon} day.", "It has not come by the day, and is due on it or within {soon} days.") soon
-- sentence overdue: _("It has not come by the day, and was due before it.")
-- sentence received: _("It had come by the day. If it came late, that stays so.")
-- sentence presented: _("It had been presented by the day. If it came late, that stays so.")
-- sentence published: _("It had been published by the day. If it came late, that stays so.")
-- sentence waived: _("It had been waived by the day, and is no longer owed.")
-- step: _("The day") = {day}
-- step: _("Due") = {due}
-- step: _("Received") = {received}
-- step: _("Presented") = {presented}
-- step: _("Published") = {published}
-- step: _("Waived") = {waived}
-- step: _("days from the day until it is due") = {left}
-- step: _("days overdue") = {overdue}
-- step: _("days late when it came") = {late}
SELECT o.arrangement, as_at () AS day, o.due, k.state AS "case",
  CASE WHEN o.received <= as_at () THEN o.received END AS received,
  CASE WHEN o.presented <= as_at () THEN o.presented END AS presented,
  CASE WHEN o.published <= as_at () THEN o.published END AS published,
  CASE WHEN o.waived <= as_at () THEN o.waived END AS waived,
  CASE WHEN k.state IN ('not-yet-due', 'due-soon') THEN days_between (as_at (), substr (o.due, 1, 10)) END
    AS left,
  CASE WHEN k.state = 'overdue' THEN days_between (substr (o.due, 1, 10), as_at ()) END AS overdue,
  CASE WHEN o.received <= as_at () AND o.received > substr (o.due, 1, 10)
    THEN days_between (substr (o.due, 1, 10), o.received) END AS late,
  coalesce ((SELECT p.due_soon_days FROM arrangement AS a JOIN profile AS p ON p.id = a.profile
             WHERE a.id = o.arrangement), 30) AS soon
FROM obligation AS o JOIN obligation_computed AS k ON k.id = o.id
WHERE o.id = :id

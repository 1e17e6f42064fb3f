-- explains: served
-- rule: WD-2
-- clause: withdrawal
-- origin: S, I
-- sentence: _("A notice is given when every partner has been served: its period runs from the last of them.")
-- sentence part-served: _("A notice is given when every partner has been served. Some have not, so that the period does not run yet.")
-- item: _("{partner} served") = {served}
-- step: _("the last of them") = {last}
-- step part-served: ngettext ("partner not yet served", "partners not yet served") waiting = {waiting}
SELECT n.arrangement, c.served AS last,
  (SELECT count (*) FROM notice_service AS s
   WHERE s.notice = n.id AND (s.served IS NULL OR s.served > as_at ())) AS waiting,
  CASE WHEN c.served IS NULL THEN 'part-served' END AS "case"
FROM notice AS n JOIN notice_computed AS c ON c.id = n.id
WHERE n.id = :id;
SELECT o.name AS partner, s.served
FROM notice_service AS s JOIN organisation AS o ON o.id = s.organisation
WHERE s.notice = :id AND s.served <= as_at ()
ORDER BY s.served, o.name

-- explains: expires
-- rule: WD-3
-- clause: withdrawal
-- origin: S, I
-- sentence: _("A notice period of calendar months ends at the end of the corresponding date: the day of the same number, or the last day of a month that has no such day.")
-- sentence part-served: _("The period has not begun to run: a partner has not been served.")
-- step: _("Served on the last partner") = {served}
-- step: ngettext ("plus {months} month, the corresponding date", "plus {months} months, the corresponding date") months = {expires}
SELECT n.arrangement, k.served, k.expires, coalesce (n.months, c.notice_months) AS months,
  CASE WHEN k.served IS NULL THEN 'part-served' END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
JOIN arrangement_clause AS c ON c.id = n.arrangement
WHERE n.id = :id

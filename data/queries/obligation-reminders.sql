-- What is owed and has not come, and is due within so many days, or as soon as the profile counts as
-- due soon (RC-5).
SELECT o.id, substr (o.due, 1, 10) AS due, o.title, a.reference, b.owed_by
FROM obligation_open AS o
JOIN obligation AS b ON b.id = o.id
LEFT JOIN arrangement AS a ON a.id = o.arrangement
LEFT JOIN profile AS p ON p.id = a.profile
WHERE o.due < add_days (as_at (), coalesce (CAST (:days AS INTEGER), p.due_soon_days, 30) + 1)
ORDER BY o.due, o.id

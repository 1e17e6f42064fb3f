-- The meetings that reports go to, by date (RC-4).
SELECT m.id, m.reference, m.date, m.papers_due, m.papers_days
FROM governing_body_meeting AS m
ORDER BY m.date, m.id

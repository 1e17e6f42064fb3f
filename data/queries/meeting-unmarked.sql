-- Who holds a seat at a meeting and is not marked yet.
SELECT DISTINCT a.holder AS person
FROM seat_attendance AS a
WHERE a.meeting = :meeting AND a.holder IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = :meeting
                  AND (t.person = a.holder OR t.for_seat = a.seat))
ORDER BY NOT coalesce (a.voting, 0), a.seat

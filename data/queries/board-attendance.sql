-- Who came for which seat, at each meeting of the financial year to the day whose attendance has
-- been entered.
SELECT c.name AS committee, s.id AS seat, s.title, s.voting, a.date, a.status,
  a.holder IS NOT NULL AS is_held,
  NOT EXISTS (SELECT 1 FROM seat_holder AS h WHERE h.seat = s.id) AS is_vacant
FROM meeting AS m
JOIN seat_attendance AS a ON a.meeting = m.id
JOIN seat AS s ON s.id = a.seat
JOIN committee_in_force AS c ON c.id = s.committee
WHERE m.date BETWEEN financial_year_start (financial_year (as_at ())) AND as_at ()
  AND coalesce (m.cancelled, '9999-12-31') > as_at ()
  AND EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting = m.id)
ORDER BY c.form <> 'governing-body', c.name, NOT coalesce (s.voting, 0), s.office IS NULL, s.office,
  s.id, a.date, m.time, m.id

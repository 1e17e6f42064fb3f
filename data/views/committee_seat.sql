-- The seats of each committee on the day, and what the rules on membership ask of them (CM-1 to CM-4).
-- A seat of several categories is counted under its first, which is lay or executive if any is: they
-- are kept in the order of the choices.
SELECT s.id, s.committee, s.title, s.office, s.nominated_by, coalesce (s.voting, 0) AS voting,
  coalesce (substr (s.category || ' ', 1, instr (s.category || ' ', ' ') - 1), 'other') AS category,
  instr (' ' || coalesce (s.category, '') || ' ', ' lay ') > 0 AS is_lay,
  instr (' ' || coalesce (s.category, '') || ' ', ' lay ') > 0
    OR instr (' ' || coalesce (s.category, '') || ' ', ' executive ') > 0 AS is_lay_executive,
  instr (' ' || coalesce (s.category, '') || ' ', ' clinical ') > 0 AS is_clinical,
  instr (' ' || coalesce (s.category, '') || ' ', ' healthwatch ') > 0 AS is_healthwatch,
  instr (' ' || coalesce (s.category, '') || ' ', ' local-authority ') > 0 AS is_local_authority,
  min (coalesce (s.invited, '9999-12-31'), coalesce (s.nominated, '9999-12-31'),
    coalesce (s.declined, '9999-12-31')) <= as_at () AS is_invited,
  EXISTS (SELECT 1 FROM temp.seat_holder AS h WHERE h.seat = s.id) AS is_filled
FROM temp.seat_in_force AS s

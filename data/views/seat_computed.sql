SELECT s.id,
  (SELECT group_concat (n.name, ', ') FROM temp.seat_holder AS h
   JOIN temp.person_name AS n ON n.id = h.person WHERE h.seat = s.id) AS holder
FROM main.seat AS s

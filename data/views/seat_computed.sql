-- Who holds a seat on the day, until when, and how it stands (CM-5). A seat that nobody holds stands
-- as what came last: its holder left, its body was invited, nominated somebody or declined (CM-3).
SELECT s.id, s.holder, h."from" AS holder_from, coalesce (h."to", h.expected_end) AS holder_until,
  CASE WHEN coalesce (h."to", h.expected_end) >= as_at ()
    THEN days_between (as_at (), coalesce (h."to", h.expected_end)) END AS days_left,
  CASE WHEN h.id IS NULL AND coalesce (s."from", '0001-01-01') <= as_at ()
         AND coalesce (s."to", '9999-12-31') >= as_at ()
    THEN coalesce (add_days (s.vacated, 1), s."from") END AS vacant_since,
  CASE
    WHEN s."to" < as_at () THEN 'ended'
    WHEN s."from" > as_at () THEN 'not-yet'
    WHEN h.id IS NULL THEN
      CASE max (s.is_declined, s.is_nominated, s.is_invited, coalesce (s.vacated, '0001-01-01'))
        WHEN '0001-01-01' THEN 'vacant'
        WHEN s.is_declined THEN 'declined'
        WHEN s.is_nominated THEN 'nominated'
        WHEN s.is_invited THEN 'invited'
        ELSE 'vacant' END
    WHEN coalesce (h."to", h.expected_end) BETWEEN as_at () AND
        (SELECT add_days (as_at (), p.value) FROM temp.rule_parameter AS p
         WHERE p.name = 'term-ends-days')
      THEN 'ends-soon'
    WHEN h.expected_end < as_at () AND h."to" IS NULL
      THEN CASE WHEN h.until_replaced THEN 'until-replaced' ELSE 'term-over' END
    WHEN NOT coalesce (s.voting, 0) AND s.is_nominated > '0001-01-01' THEN 'nominated'
    ELSE 'in-post'
  END AS state
FROM (
  SELECT t.id, t."from", t."to", t.voting,
    CASE WHEN t.invited <= as_at () THEN t.invited ELSE '0001-01-01' END AS is_invited,
    CASE WHEN t.nominated <= as_at () THEN t.nominated ELSE '0001-01-01' END AS is_nominated,
    CASE WHEN t.declined <= as_at () THEN t.declined ELSE '0001-01-01' END AS is_declined,
    (SELECT max (p."to") FROM main.appointment AS p
     WHERE p.seat = t.id AND p."to" < as_at ()) AS vacated,
    (SELECT group_concat (n.name, ', ') FROM temp.seat_holder AS x
     JOIN temp.person_name AS n ON n.id = x.person WHERE x.seat = t.id) AS holder,
    (SELECT x.id FROM temp.seat_holder AS x WHERE x.seat = t.id
     ORDER BY x."from" DESC, x.id DESC LIMIT 1) AS last_holder
  FROM main.seat AS t) AS s
LEFT JOIN main.appointment AS h ON h.id = s.last_holder

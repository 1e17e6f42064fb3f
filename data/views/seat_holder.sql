-- Who sits where on the day. An appointment past its expected end goes on where it says so.
SELECT a.id, a.seat, a.person, a."from", a.expected_end, a."to", a.until_replaced
FROM main.appointment AS a
WHERE a."from" <= as_at () AND coalesce (a."to", '9999-12-31') >= as_at ()

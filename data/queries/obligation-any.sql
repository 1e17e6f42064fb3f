-- Whether there is anything that the rules made at all.
SELECT EXISTS (SELECT 1 FROM obligation WHERE generated) AS is_any

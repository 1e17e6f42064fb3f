-- What the last quarter with progress says of an objective; a quarter counts once it is over.
SELECT o.id, coalesce (p.status, 'not-started') AS latest, p.quarter AS latest_quarter,
  p.value AS latest_value
FROM main.objective AS o
LEFT JOIN main.progress AS p ON p.id =
  (SELECT q.id FROM main.progress AS q
   WHERE q.objective = o.id
     AND quarter_end (o.year, CAST (substr (q.quarter, 2) AS INTEGER)) <= as_at ()
   ORDER BY q.quarter DESC, q.id DESC LIMIT 1)

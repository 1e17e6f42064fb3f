-- The clause that a pooled fund rests on: that on funds for the kind of its arrangement, else the one that
-- the arrangement itself rests on; AC 1.5 where its profile has neither.
SELECT f.id, f.arrangement,
  coalesce (c.cited_as || ' ' || coalesce (c.fund, c.powers), 'AC 1.5') AS clause
FROM main.pooled_fund AS f
JOIN temp.arrangement_clause AS c ON c.id = f.arrangement

-- explains: heads_covered
-- rule: AG-1
-- clause: agreement
-- origin: S
-- sentence: _("Of the five heads that an agreement is to have, those count that are covered; one that is covered in part does not.")
-- step: _("Heads that are asked for") = {asked}
-- step: _("less those covered in part") = {partly}
-- step: _("less those that do not apply") = {none}
-- step: _("less those not covered, or not entered") = {missing}
-- step: _("heads covered") = {heads_covered}
WITH five (head) AS (
  VALUES ('working-together'), ('duties'), ('risk'), ('finance'), ('contributions')),
counted AS (
  SELECT count (*) AS asked, sum (h.covered IS 'yes') AS yes, sum (h.covered IS 'partly') AS partly,
    sum (h.covered IS 'not-applicable') AS none
  FROM five AS f
  LEFT JOIN agreement_head AS h ON h.agreement = :id AND h.head = f.head)
SELECT g.arrangement, k.heads_covered, c.asked, c.partly, c.none,
  c.asked - c.yes - c.partly - c.none AS missing
FROM agreement AS g
JOIN agreement_computed AS k ON k.id = g.id
JOIN counted AS c
WHERE g.id = :id

-- explains: state
-- sentence draft: _("Nobody is recorded to have agreed it by the day: it is a draft.")
-- sentence agreed: _("It has been agreed by the day, and is not due for review before it.")
-- sentence review-overdue: _("It has been agreed, and its review fell before the day.")
-- step: _("The day") = {day}
-- step: _("Agreed") = {agreed}
-- step: _("Review") = {review}
SELECT as_at () AS day, g.agreed, g.review, k.state AS "case"
FROM agreement AS g JOIN agreement_computed AS k ON k.id = g.id
WHERE g.id = :id

-- Where an arrangement stands on the day; it follows from dates, approvals and notices (DOMAIN 2).
SELECT a.id,
  CASE
    WHEN a.refused <= as_at () THEN 'refused'
    WHEN a.lapsed <= as_at () THEN 'lapsed'
    WHEN a.revoked <= as_at () THEN 'revoked'
    WHEN a."end" < as_at () THEN 'ended'
    WHEN a.start <= as_at () THEN
      CASE WHEN a.id IN (SELECT arrangement FROM temp.notice_running) THEN 'notice-given'
        ELSE 'in-force' END
    WHEN a.approved <= as_at () THEN 'approved'
    WHEN a.appraised <= as_at () THEN 'appraised'
    ELSE 'proposed'
  END AS status
FROM main.arrangement AS a

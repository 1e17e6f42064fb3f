-- rule: WD-5
-- title: _("Where the clause contradicts itself, the governing body chooses how to read it")
-- type: notice
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: S
-- clause: withdrawal
-- message unread: _("{reference} expires on {expires}. By the clause’s bare words new arrangements start on {bare}; read safely, on {safe}. The governing body has chosen neither, and the safe reading holds until it does.")
-- message unminuted: _("{reference} expires on {expires}. By the clause’s bare words new arrangements start on {bare}; read safely, on {safe}. A reading is entered, and no minute says that the governing body chose it.")
-- remedy: _("Have the governing body choose a reading, and enter it on the notice with its minute.")
-- Once the later of the two days has come there is nothing left to choose.
SELECT n.id, n.arrangement, n.reference, k.expires, k.next_year_start AS bare,
  k.after_expiry_start AS safe,
  CASE WHEN n.reading IS NULL THEN 'unread' ELSE 'unminuted' END AS "case"
FROM notice AS n
JOIN notice_computed AS k ON k.id = n.id
WHERE k.state IN ('running', 'expired') AND k.readings_conflict
  AND k.after_expiry_start > as_at ()
  AND (n.reading IS NULL OR coalesce (n.reading_minute, '') = '')

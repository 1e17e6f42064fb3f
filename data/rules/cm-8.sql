-- rule: CM-8
-- title: _("A joint committee is for functions that are exercised jointly")
-- type: committee
-- kinds: ccg-joint nhse-ccg-functions nhse-functions
-- severity: warning
-- origin: S
-- clause: committee
-- message: _("{name} is a joint committee, and the functions of “{title}” are not exercised jointly.")
-- remedy: _("Change the form of the committee, or the mode of the arrangement by a decision of the governing body.")
-- Where no mode is entered nobody knows.
SELECT c.id, c.arrangement, c.name, a.title, a.mode
FROM committee_in_force AS c
JOIN arrangement AS a ON a.id = c.arrangement
WHERE c.form = 'joint-committee' AND a.mode <> 'jointly'

-- The clauses and terms of its constitution profile that bear on an arrangement; one without a profile
-- is read by the model wording, also where that is not in the register. A notice period that an agreement sets prevails over the profile's
-- (WD-3).
SELECT a.id, p.name AS profile, p.cited_as, p.scheme_clause AS scheme,
  CASE a.kind
    WHEN 'collaborative' THEN p.collaborative_clause
    WHEN 'local-authority' THEN p.local_authority_clause
    WHEN 'ccg-joint' THEN p.powers_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.powers_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.powers_clause_nhse
  END AS powers,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.terms_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.terms_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.terms_clause_nhse
  END AS terms,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.committee_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.committee_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.committee_clause_nhse
  END AS committee,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.fund_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.fund_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.fund_clause_nhse
  END AS fund,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.agreement_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.agreement_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.agreement_clause_nhse
  END AS agreement,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.liability_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.liability_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.liability_clause_nhse
  END AS liability,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.guidance_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.guidance_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.guidance_clause_nhse
  END AS guidance,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.approval_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.approval_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.approval_clause_nhse
  END AS approval,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.reporting_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.reporting_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.reporting_clause_nhse
  END AS reporting,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.withdrawal_clause_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.withdrawal_clause_nhse_ccg
    WHEN 'nhse-functions' THEN p.withdrawal_clause_nhse
  END AS withdrawal,
  CASE a.kind
    WHEN 'ccg-joint' THEN p.reporters_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.reporters_nhse_ccg
    WHEN 'nhse-functions' THEN p.reporters_nhse
  END AS reporters,
  coalesce (CASE a.kind
    WHEN 'ccg-joint' THEN p.expiry_said_ccg_joint
    WHEN 'nhse-ccg-functions' THEN p.expiry_said_nhse_ccg
    WHEN 'nhse-functions' THEN p.expiry_said_nhse
  END, 0) AS expiry_said,
  coalesce (p.service_next_working_day, 0) AS service_next_working_day,
  coalesce (
    (SELECT g.notice_months FROM main.agreement AS g
     WHERE g.arrangement = a.id AND g.agreed <= as_at () AND g.notice_months IS NOT NULL
     ORDER BY g.agreed DESC, g.id DESC LIMIT 1),
    p.notice_months, 6) AS notice_months,
  CASE WHEN p.id IS NULL THEN '180, 90, 30, 7, 1' ELSE p.alarms END AS alarms
FROM main.arrangement AS a
LEFT JOIN main.profile AS p ON p.id = coalesce (a.profile,
  (SELECT m.id FROM main.profile AS m WHERE m.shipped = 1 AND m.cited_as = 'AC'))

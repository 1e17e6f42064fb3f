-- The partners of DOMAIN 1: the parties other than the home organisation; support agents are none.
SELECT p.id, p.arrangement, p.organisation, p.role
FROM temp.party_in_force AS p
WHERE p.role <> 'support' AND p.organisation NOT IN (SELECT organisation FROM temp.home_body_in_force)

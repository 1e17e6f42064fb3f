# SPDX-License-Identifier: GPL-3.0-or-later
"""How a secretary puts the example register right on 22 September 2015: each finding as its own remedy
says. data/example/README.md tells what is wrong with it.

A block is what is told no more (-), what is told instead (+), each as rule and subject, and what is
done. In a command of accordctl, which is written without the register, {TYPE FIELD=VALUE; FIELD=VALUE}
stands for the reference of the one record that is so; "copy" adds what is like another record but for
the fields that follow."""

PEOPLE = """
add person given_name=Una family_name=Sedge organisation=99E post=GP
add person given_name=Ivor family_name=Godwit organisation=07G post="Secondary care doctor"
"""

WITHDRAWAL = """
- WD-2 NOT-04, Individual funding requests
- WD-6 Individual funding requests
+ WD-9 NOT-04, Individual funding requests
set notice-service "{notice-service notice=NOT-04; organisation=99E}" served=2015-09-22

- WD-9 NOT-03, Non-emergency patient transport
set party "{party arrangement=ARR-07; organisation=07G}" left=2016-03-31

- WD-9 NOT-04, Individual funding requests
set arrangement ARR-11 end=2016-03-31
"""

REPORTING = """
- RC-1 Quarterly report 2015/16 Q1, Learning disability health checks
set obligation "{obligation arrangement=ARR-02; period=2015/16 Q1}" received=2015-09-22

- RC-1 Quarterly report 2015/16 Q1, Individual funding requests
set obligation "{obligation arrangement=ARR-11; period=2015/16 Q1}" waived=2015-09-22 minute=GB-15/04

- RC-2 Continuing healthcare
set obligation "{obligation arrangement=ARR-06; kind=engagement-event; period=2014/15}" waived=2015-09-22 \
minute=GB-15/05

- RC-2 Learning disability health checks
add engagement-event arrangement=ARR-02 date=2015-09-21 strategy=yes

- RC-3 Annual report 2014/15, Non-emergency patient transport
set obligation "{obligation arrangement=ARR-07; kind=annual-report; period=2014/15}" published=2015-09-22

- RC-3 Annual report 2014/15, Individual funding requests
set obligation "{obligation arrangement=ARR-11; kind=annual-report; period=2014/15}" received=2015-09-18 \
presented=2015-09-22 published=2015-09-22

- RC-7 Pooled budget return 2015/16 Q1, Better Care Fund
set obligation "{obligation arrangement=ARR-01; period=2015/16 Q1}" received=2015-09-22

- RC-8 Individual funding requests
add lead party="{party arrangement=ARR-11; organisation=99E}" kind=clinician \
person="{person family_name=Sedge}" from=2015-09-22
"""

FUNCTIONS = """
- FN-1 Complaints management, Primary care co-commissioning
set function "{function arrangement=ARR-10; function=Complaints management}" involvement=jointly

- FN-3 Delegated primary care commissioning
add function arrangement=ARR-13 function="Enhanced services" owner=X24 exerciser=07G from=2016-04-01

- FN-3 Delegated primary care commissioning
add function arrangement=ARR-13 function="Local incentive schemes" owner=X24 exerciser=07G from=2016-04-01

- FN-3 Delegated primary care commissioning
add function arrangement=ARR-13 function="Establishment of new practices" owner=X24 exerciser=07G \
from=2016-04-01

- FN-3 Delegated primary care commissioning
add function arrangement=ARR-13 function="Mergers of practices" owner=X24 exerciser=07G from=2016-04-01

- FN-3 Delegated primary care commissioning
add function arrangement=ARR-13 function="Discretionary payments" owner=X24 exerciser=07G from=2016-04-01

- FN-4 8 Local incentive scheme for practices
add evidence requirement="NS 4.1.2" arrangement=ARR-10 date=2015-09-21 \
text="The Local Medical Committee was consulted"

- FN-4 8 Local incentive scheme for practices
add evidence requirement="NS 4.1.2" arrangement=ARR-10 date=2015-09-21 text="Which outcomes it improves"

- FN-4 8 Local incentive scheme for practices
add evidence requirement="NS 4.1.2" arrangement=ARR-10 date=2015-09-21 text="How inequalities are reduced"

- FN-4 8 Local incentive scheme for practices
add evidence requirement="NS 4.1.2" arrangement=ARR-10 date=2015-09-21 text="That it is value for money"

- FN-5 Primary care co-commissioning
- FN-5 Delegated primary care commissioning
copy profile "Thurrock CCG" name="Thurrock CCG, as amended" shipped=no primary_care_excluded=no
set arrangement ARR-10 profile="Thurrock CCG, as amended"
set arrangement ARR-13 profile="Thurrock CCG, as amended"

- FN-6 Commissioning emergency ambulance services, Ambulance, east of England
add scheme-entry arrangement=ARR-05 kind=delegated text="Commissioning ambulances" from=2015-09-22

- FN-6 Assessing and managing continuing healthcare, Continuing healthcare
- AP-2 Continuing healthcare
add scheme-entry arrangement=ARR-06 kind=delegated text="Assessing continuing healthcare" from=2015-09-22

- FN-6 Commissioning patient transport, Non-emergency patient transport
- AP-2 Non-emergency patient transport
add scheme-entry arrangement=ARR-07 kind=delegated text="Commissioning patient transport" from=2015-09-22
"""

COMMITTEES = """
- CM-2 Primary Care Joint Committee
add seat committee="Primary Care Joint Committee" title="Chief nurse" category=executive voting=yes \
from=2015-09-22
add appointment seat="{seat committee=Primary Care Joint Committee; title=Chief nurse}" \
person="{person family_name=Whimbrel}" from=2015-09-22

- CM-3 Primary Care Joint Committee
set seat "{seat committee=Primary Care Joint Committee; title=HealthWatch Essex}" invited=2015-09-22

- CM-3 Primary Care Joint Committee
set seat "{seat committee=Primary Care Joint Committee; title=Essex health and wellbeing board}" \
invited=2015-09-22

- CM-5 Secondary care doctor, Governing Body
add appointment seat="{seat committee=Governing Body; title=Secondary care doctor}" \
person="{person family_name=Godwit}" from=2015-09-22

- CM-5 Secondary care doctor, Primary Care Joint Committee
add appointment seat="{seat committee=Primary Care Joint Committee; title=Secondary care doctor}" \
person="{person family_name=Godwit}" from=2015-09-22

- CM-5 Southend, clinical, South Essex Urgent Care Joint Committee
add appointment seat="{seat title=Southend, clinical}" person="{person family_name=Sedge}" from=2015-09-22

- CM-5 Clinical lead, integration, Integrated Commissioning Executive
add appointment seat="{seat title=Clinical lead, integration}" person="{person family_name=Redstart}" \
from=2015-09-22

- CM-5 Lay member, governance, Governing Body
set appointment "{appointment seat={seat title=Lay member, governance}}" to=2015-11-30
add appointment seat="{seat title=Lay member, governance}" person="{person family_name=Sanderling}" \
from=2015-12-01

- CM-5 GP, Grays, Governing Body
set appointment "{appointment seat={seat title=GP, Grays}}" to=2015-12-12
add appointment seat="{seat title=GP, Grays}" person="{person family_name=Rowan}" from=2015-12-13

- CM-5 GP, governing body, Primary Care Joint Committee
set appointment "{appointment seat={seat title=GP, governing body}}" \
expected_end=2018-12-12

- CM-8 Mental Health Joint Committee
set committee "Mental Health Joint Committee" form=joint-working-committee
"""

APPROVALS = """
- AP-2 Children’s community services
add scheme-entry arrangement=ARR-09 kind=delegated text="Community services for children" from=2015-09-22

- AP-2 Stroke services, south Essex
add scheme-entry arrangement=ARR-12 kind=delegated text="Commissioning stroke services" from=2015-09-22
set agreement "{agreement arrangement=ARR-12}" agreed=2015-09-22

- AP-7 National standing rules for primary care, yearly review
set guidance "National standing rules for primary care, yearly review" considered=2015-09-22 \
minute=GB-15/07 response="Nothing to change"

- AG-1 Learning disability health checks
set agreement-head "{agreement-head agreement={agreement arrangement=ARR-02}; head=risk}" covered=yes \
where="Clause 9"

- AG-1 Non-emergency patient transport
set agreement-head "{agreement-head agreement={agreement arrangement=ARR-07}; head=contributions}" \
covered=yes where="Schedule 3"

- AG-1 Stroke services, south Essex
set agreement-head "{agreement-head agreement={agreement arrangement=ARR-12}; head=risk}" covered=yes \
where="Clause 9"

- AG-1 Stroke services, south Essex
add agreement-head agreement="{agreement arrangement=ARR-12}" head=contributions covered=yes \
where="Schedule 3"
"""

INTERESTS = """
- CI-2 Dr Leila Martin
set interest "{interest person={person family_name=Martin}}" confirmed=2015-09-22

- CI-2 Kate Lapwing
set interest "{interest person={person family_name=Lapwing}}" confirmed=2015-09-22

- CI-2 Tessa Woodlark
set interest "{interest person={person family_name=Woodlark}}" confirmed=2015-09-22

- CI-2 Ben Nuthatch
add interest person="{person family_name=Nuthatch}" kind=none declared=2015-09-22 entered=2015-09-22

- CI-2 Dr Hana Serin
add interest person="{person family_name=Serin}" kind=none declared=2015-09-22 entered=2015-09-22
"""

MONEY = """
- PF-1 Urgent care fund 2015/16
set expenditure "{expenditure fund=Urgent care fund 2015/16; date=2015-08-20}" \
function="{function function=Commissioning NHS 111}"

- PF-2 Mental health crisis fund 2015/16
add evidence requirement="PF-2: the reading of the clause" arrangement=ARR-04 date=2015-09-22 \
text="A fund serves every arrangement between CCGs (GB-15/09)"

- PF-4 Mental health crisis fund 2015/16
add evidence requirement="PF-4: five days in July" arrangement=ARR-04 date=2015-09-22 \
text="The governing body was told (GB-15/10)"

- PF-4 Mental health crisis fund 2015/16
set contribution "{contribution fund=Mental health crisis fund 2015/16; organisation=99G; due=2015-07-15}" \
risk_share=20

- PF-4 Better Care Fund 2015/16
set contribution "{contribution fund=Better Care Fund 2015/16; organisation=E06000034; due=2015-07-15}" \
paid=1061250 paid_on=2015-09-22

- PF-5 Acute services, Basildon hospital
remove payment "{payment arrangement=ARR-03; payer=99G}"
"""

ALL = [PEOPLE, WITHDRAWAL, REPORTING, FUNCTIONS, COMMITTEES, APPROVALS, INTERESTS, MONEY]

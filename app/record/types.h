/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/record-type.h"

#include <glib/gi18n-lib.h>

/* What every table of descriptions is written with. Fields are listed in the order of their
 * columns, which is for ever: changesets carry no names. New fields go at the end of the stored
 * ones, and into a migration; a test holds both against each other. */

#define REQUIRED ACCORD_FIELD_REQUIRED
#define UNIQUE ACCORD_FIELD_UNIQUE
#define SEARCHED ACCORD_FIELD_SEARCHED
#define COMPUTED ACCORD_FIELD_COMPUTED
#define UNTOUCHED ACCORD_FIELD_UNTOUCHED
#define PUBLISHABLE .visibility = ACCORD_VISIBILITY_PUBLISHABLE
#define PERSONAL .visibility = ACCORD_VISIBILITY_PERSONAL

/* Nobody waits for days or months beyond these: a slip of the keyboard. */
#define MONTHS_OF_NOTICE .least = 1, .most = 60
#define DAYS_OF_A_YEAR .least = 0, .most = 366
#define WORKING_DAYS .least = 0, .most = 60

#define FIELDS(array) .fields = array, .n_fields = G_N_ELEMENTS (array)

/* The six models of CF 5, which an arrangement has and a plan chooses among. */
extern const AccordChoice accord_collaboration_models[];

extern const AccordRecordType accord_type_organisation;
extern const AccordRecordType accord_type_succession;
extern const AccordRecordType accord_type_home_body;
extern const AccordRecordType accord_type_person;
extern const AccordRecordType accord_type_profile;
extern const AccordRecordType accord_type_guidance;
extern const AccordRecordType accord_type_arrangement;
extern const AccordRecordType accord_type_party;
extern const AccordRecordType accord_type_lead;
extern const AccordRecordType accord_type_function;
extern const AccordRecordType accord_type_agreement;
extern const AccordRecordType accord_type_agreement_head;
extern const AccordRecordType accord_type_objective;
extern const AccordRecordType accord_type_progress;
extern const AccordRecordType accord_type_risk;
extern const AccordRecordType accord_type_obligation;
extern const AccordRecordType accord_type_engagement_event;
extern const AccordRecordType accord_type_notice;
extern const AccordRecordType accord_type_notice_service;
extern const AccordRecordType accord_type_committee;
extern const AccordRecordType accord_type_seat;
extern const AccordRecordType accord_type_appointment;
extern const AccordRecordType accord_type_deputy;
extern const AccordRecordType accord_type_meeting;
extern const AccordRecordType accord_type_agenda_item;
extern const AccordRecordType accord_type_attendance;
extern const AccordRecordType accord_type_declaration;
extern const AccordRecordType accord_type_decision;
extern const AccordRecordType accord_type_ratification;
extern const AccordRecordType accord_type_scheme_entry;
extern const AccordRecordType accord_type_action;
extern const AccordRecordType accord_type_interest;
extern const AccordRecordType accord_type_attestation;
extern const AccordRecordType accord_type_training;
extern const AccordRecordType accord_type_pooled_fund;
extern const AccordRecordType accord_type_contribution;
extern const AccordRecordType accord_type_expenditure;
extern const AccordRecordType accord_type_payment;
extern const AccordRecordType accord_type_resource;
extern const AccordRecordType accord_type_submission;
extern const AccordRecordType accord_type_amendment;
extern const AccordRecordType accord_type_evidence;
extern const AccordRecordType accord_type_contract;
extern const AccordRecordType accord_type_checklist_answer;
extern const AccordRecordType accord_type_preference;
extern const AccordRecordType accord_type_model_choice;
extern const AccordRecordType accord_type_shared_function;
extern const AccordRecordType accord_type_activity;
extern const AccordRecordType accord_type_document;
extern const AccordRecordType accord_type_bank_holiday;

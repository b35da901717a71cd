import { condition, type Forms, leftOut, linked, on } from './field-words.js';

/** Forms for what follows a decision: details, changes, court claims and appeals. */
export const afterDecisionForms = {
  'high-court-claims': {
    ...{ button: 'Record the claim', done: 'Claim recorded' },
    fields: { claimReference: { label: 'Its reference' }, claimedOn: on('Claimed on') },
  },
  'court-challenges': {
    ...{ button: "Record the court's permission", done: 'Recorded: the permission lasts longer' },
    fields: {
      claimReference: { label: 'Reference of the claim' },
      step: { label: 'What the court allowed' },
      allowedOn: on('Allowed on'),
    },
  },
  details: {
    ...{ button: 'Record the details', done: 'Details recorded' },
    fields: { conditions: { label: 'Under which conditions', hint: 'Their numbers, one per line.' }, linked },
  },
  'conditions/{condition}/approval': {
    ...{ button: 'Record the approval', done: 'Condition discharged' },
    fields: { on: on('Approved on'), linked },
  },
  'conditions/{condition}/deemed-discharge': {
    ...{ button: 'Record it', done: 'Condition counts as discharged' },
    fields: { on: on('From'), linked },
  },
  'conditions/{condition}/refusal': {
    ...{ button: 'Record the refusal', done: 'Details refused' },
    fields: { on: on('Refused on'), linked },
  },
  'amendments-after-decision': {
    ...{ button: 'Record the amendment', done: 'Amendment recorded' },
    fields: {
      on: on('Granted on'),
      linked,
      entryId: leftOut,
      description: { label: 'What changes', as: 'long' },
    },
  },
  quashing: {
    ...{ button: 'Record it', done: 'Decision quashed' },
    fields: {
      on: on('Quashed on'),
      entryId: leftOut,
      court: { label: 'Court' },
      claimReference: { label: 'Reference of the claim' },
    },
  },
  enforcement: {
    ...{ button: 'Link it', done: 'Linked' },
    fields: {
      entryId: leftOut,
      enforcementReference: { label: 'Reference of the enforcement case' },
      noticeServedOn: { label: 'Notice was served on' },
    },
  },
  appeals: {
    ...{ button: 'Record the appeal', done: 'Appeal recorded' },
    fields: {
      appealId: leftOut,
      inspectorateReference: { label: "The inspectorate's reference" },
      against: { label: 'Against' },
      lodgedOn: on('Lodged on'),
    },
  },
  'appeals/{appealId}/validation': {
    ...{ button: 'Record it', done: 'Appeal is valid' },
    fields: { on: on('Valid on') },
  },
  'appeals/{appealId}/start': {
    ...{ button: 'Record it', done: 'Appeal has started' },
    fields: { on: on('Started on'), procedure: { label: 'Procedure' } },
  },
  'appeals/{appealId}/withdrawal': {
    ...{ button: 'Record it', done: 'Appeal withdrawn' },
    fields: { on: on('Withdrawn on') },
  },
  'appeals/{appealId}/decision': {
    ...{ button: 'Record the decision', done: 'Appeal decided' },
    fields: {
      on: on('Decided on'),
      outcome: { label: 'Outcome' },
      document: { label: 'The decision letter', as: 'document' },
      conditions: condition,
    },
  },
} as const satisfies Forms;

import { type FieldWords, type Forms, linked, made, why } from './field-words.js';

const extent = {
  homes: { label: 'Homes' },
  siteHectares: { label: 'Site, in hectares' },
  floorSpaceSquareMetres: { label: 'Floor space, in square metres' },
} as const satisfies Record<string, FieldWords>;

/** Forms for receiving an application: its type, its parent permission, its measures and its site. */
export const receivingForms = {
  parent: {
    ...{ button: 'Link them', done: 'Linked' },
    fields: {
      parent: linked,
      relation: { label: 'What this case applies for' },
      conditions: { label: 'Under which conditions', hint: 'Their numbers, one per line.' },
      notLapsedReason: {
        label: 'Why that permission did not lapse',
        hint: 'Only if its time is over: the development began in time, or its decision gave longer.',
      },
    },
  },
  'parent-elsewhere': {
    ...{ button: 'Record the permission', done: 'Permission recorded' },
    fields: {
      reference: { label: 'Its reference' },
      authority: { label: 'Who granted it' },
      relation: { label: 'What this case applies for' },
      reason: { ...why, label: 'Why it is not held here' },
    },
  },
  duplicate: {
    ...{ button: 'Close it as a duplicate', done: 'Closed as a duplicate' },
    fields: {
      duplicateOf: { label: 'Reference of the one that stays' },
      caseId: { label: 'Its id', as: 'left out' },
      reason: why,
    },
  },
  withdrawal: {
    ...{ button: 'Withdraw it', done: 'Withdrawn' },
    fields: { requestedBy: { label: 'Who asked' }, reason: why },
  },
  measures: {
    ...{ button: 'Keep these measures', done: 'Measured' },
    fields: {
      ...extent,
      eia: { label: 'Is an environmental statement required?' },
      psi: { label: 'Is it public service infrastructure?' },
      ownInterest: { label: 'Does the council, an officer or a member have an interest?' },
    },
  },
  'proposed-details/{lineId}/confirmation': {
    ...{ button: 'Confirm it', done: 'Confirmed' },
    fields: {
      homes: { ...extent.homes, rare: true },
      siteHectares: { ...extent.siteHectares, rare: true },
      floorSpaceSquareMetres: { ...extent.floorSpaceSquareMetres, rare: true },
      proposal: { label: 'What is proposed', as: 'left out' },
      kind: { label: 'The constraint on the site', as: 'left out' },
      name: { label: 'Its name', as: 'left out' },
      description: {
        label: 'The proposal in words',
        hint: 'Leave it empty to keep the present value.',
        as: 'long',
        rare: true,
      },
      reason: { ...why, rare: true, hint: 'Needed where you say something else than the application.' },
    },
  },
  'proposed-details/{lineId}/rejection': {
    ...{ button: 'Reject it', done: 'Rejected' },
    fields: { reason: why },
  },
  constraints: {
    ...{ button: 'Record the constraint', done: 'Constraint recorded' },
    fields: {
      constraintId: made,
      kind: { label: 'The constraint on the site' },
      name: { label: 'Its name' },
      source: { label: 'Who says so' },
    },
  },
  'constraints/{constraintId}/removal': {
    ...{ button: 'Remove it', done: 'Constraint removed' },
    fields: { reason: why },
  },
  'constraints/look-up': { button: 'Look them up', done: 'Looked up' },
} as const satisfies Forms;

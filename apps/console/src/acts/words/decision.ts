import { condition, type FieldWords, type Forms, leftOut, on, why } from './field-words.js';

const unpublished: FieldWords = {
  rare: true,
  label: 'Why it is not on the register',
  hint: 'Only where the case is not published.',
};

const reasons: FieldWords = { label: 'Reasons for refusal', as: 'long' };

/** Forms from recommendation to decision, by an officer, a committee or the Secretary of State. */
export const decisionForms = {
  recommendation: {
    ...{ button: 'Recommend', done: 'Recommended' },
    fields: {
      recommendation: { label: 'Recommendation' },
      conditions: condition,
      refusalReasons: reasons,
      report: {
        label: 'Report',
        hint: 'Drafted from the record: add what weighs, and why.',
        as: 'long',
      },
      reportDocument: { rare: true, label: 'The report as a document', as: 'document' },
      parts: {
        rare: true,
        label: 'What is granted and what is refused',
        of: {
          granted: { label: 'Granted', as: 'long' },
          refused: { label: 'Refused', as: 'long' },
        },
      },
      timeLimit: {
        rare: true,
        label: 'A different time limit to begin',
        of: { years: { label: 'Years' }, reason: why },
      },
      plansStandReason: { rare: true, label: 'Why superseded plans still apply', as: 'long' },
    },
  },
  'recommendation/return': {
    ...{ button: 'Return it', done: 'Returned to the officer' },
    fields: { entryId: leftOut, reason: { ...why, hint: 'At least a sentence.' } },
  },
  'conditions/{condition}/agreement': {
    ...{ button: 'Record the agreement', done: 'Condition agreed' },
    fields: { agreedOn: on('Agreed on'), noticeGivenOn: { label: 'Notice was given on' } },
  },
  'decision-notice': { button: 'Issue the notice', done: 'Decision notice issued' },
  'committee-referral': {
    ...{ button: 'Send it to committee', done: 'Sent to committee' },
    fields: {
      entryId: leftOut,
      reason: why,
      memberCallIn: { label: 'Did a member ask for it?' },
      ownInterest: { label: 'Does the council or one of its people have an interest?' },
      gateway: {
        label: 'Gateway test',
        of: {
          officerAgrees: { label: 'Does the nominated officer agree?' },
          memberAgrees: { label: 'Does the nominated member agree?' },
        },
      },
    },
  },
  'committee-meeting': {
    ...{ button: 'Put it on the agenda', done: 'On the agenda' },
    fields: {
      meetingId: leftOut,
      committee: { label: 'Committee' },
      meetsOn: { label: 'It meets on' },
      agendaItem: { label: 'Item on the agenda', hint: 'Its number, such as 5' },
    },
  },
  'committee-resolution': {
    ...{ button: 'Record the resolution', done: 'Resolution recorded' },
    fields: {
      meetingId: { label: 'Meeting', as: 'made' },
      resolution: { label: 'Resolved' },
      conditions: condition,
      refusalReasons: reasons,
      subjectToObligation: { label: 'Is it subject to an obligation?' },
      reason: why,
      votes: {
        label: 'How members voted',
        rare: true,
        of: {
          movedBy: { label: 'Moved by' },
          secondedBy: { label: 'Seconded by' },
          for: { label: 'For' },
          against: { label: 'Against' },
          abstained: { label: 'Abstained' },
          castingVote: { label: "Was it the chair's casting vote?" },
          interests: {
            label: 'Declared interest',
            of: {
              member: { label: 'Member' },
              kind: { label: 'Kind' },
              interest: { label: 'Interest' },
              left: { label: 'Did they leave?' },
            },
          },
        },
      },
    },
  },
  'obligation/heads-of-terms': {
    ...{ button: 'Record what was agreed', done: 'Heads of terms agreed' },
    fields: {
      entryId: leftOut,
      agreedOn: on('Agreed on'),
      heads: {
        label: 'Term of the obligation',
        of: {
          subject: { label: 'Subject' },
          summary: { label: 'In short', as: 'long' },
          amountPence: { label: 'Amount' },
        },
      },
    },
  },
  'obligation/completion': {
    ...{ button: 'Record the deed', done: 'Deed recorded' },
    fields: { deedDatedOn: on('Dated'), document: { label: 'The deed', as: 'document' } },
  },
  decision: {
    ...{ button: 'Sign the decision', done: 'Decision issued' },
    fields: { decision: { label: 'Decision' }, unpublishedReason: unpublished },
  },
  'call-in': {
    ...{ button: 'Record the direction', done: 'Called in' },
    fields: { directionReference: { label: 'Reference of the direction' }, directedOn: on('Directed on') },
  },
  'call-in/decision': {
    ...{ button: 'Record the decision', done: "The Secretary of State's decision is recorded" },
    fields: {
      decision: { label: 'Decision' },
      decidedOn: on('Decided on'),
      document: { label: 'The decision letter', as: 'document' },
      unpublishedReason: unpublished,
    },
  },
} as const satisfies Forms;

import { instant } from '#legislation';
import { amendSubmission, cameWith, dylan, having, monday, receive } from '../case-commands.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { valid, withdrawn, withPlan } from './stands.js';

/** Submitted details, and the register. */
export const makers = makersOf({
  AmendSubmission: (on, pick) => amendSubmission({ version: (pick % 2) + 2, receivedOn: on }),
  ProposeConstraints: (on, pick) => ({
    type: 'ProposeConstraints',
    found: [
      {
        constraintId: id('c', pick),
        kind: 'designated.conservationArea',
        name: 'Mill Road',
        source: 'planning.data.gov.uk',
      },
    ],
    proposedAt: instant('2026-03-02T10:00:00Z'),
    on,
  }),
  ConfirmProposedDetail: (on, pick) => ({
    type: 'ConfirmProposedDetail',
    lineId: oneOf(['fee', 'measures', 'c0', 'c1', 'description-2'], pick),
    correction: {},
    reason: null,
    by: dylan,
    on,
  }),
  RejectProposedDetail: (on, pick) => ({
    type: 'RejectProposedDetail',
    lineId: oneOf(['fee', 'measures', 'c0', 'c1', 'description-2'], pick),
    reason: 'Not so',
    by: dylan,
    on,
  }),
  PublishToRegister: (on) => ({ type: 'PublishToRegister', on }),
});

const came = having(receive({ cameWith }));

export const examples = examplesOf({
  AmendSubmission: {
    after: came,
    when: amendSubmission(),
    leadsTo: [
      ...(['SubmissionAmended', 'ProposedDetailSettled', 'ParticularsReceived'] as const),
      ...(['DocumentSubmitted', 'DocumentSubmitted', 'DetailsProposed'] as const),
    ],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  ProposeConstraints: {
    after: valid,
    when: makers.ProposeConstraints(monday, 0),
    leadsTo: ['DetailsProposed'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  ConfirmProposedDetail: {
    after: came,
    when: { ...makers.ConfirmProposedDetail(monday, 0), lineId: 'c0' },
    leadsTo: ['ConstraintRecorded', 'ProposedDetailSettled'],
    but: { refused: 'unknown-line', after: valid },
  },
  RejectProposedDetail: {
    after: came,
    when: { ...makers.RejectProposedDetail(monday, 0), lineId: 'fee' },
    leadsTo: ['ProposedDetailSettled'],
    but: {
      refused: 'already-settled',
      after: having(receive({ cameWith }), { ...makers.ConfirmProposedDetail(monday, 0), lineId: 'fee' }),
    },
  },
  PublishToRegister: {
    after: valid,
    when: { type: 'PublishToRegister', on: monday },
    leadsTo: ['ApplicationPublished'],
    but: { refused: 'redaction-not-done', after: withPlan },
  },
});

import { type CaseReference, councilCode } from '../../src/index.js';
import { another, dylan, having, monday, receive, withdraw } from '../case-commands.js';
import { examplesOf, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { received, valid } from './stands.js';

/** How a case is received, what it depends on, and how it ends without a decision. */
export const makers = makersOf({
  ReceiveApplication: () => receive(),
  ImportCase: (on) => {
    const { type: _, caseReference, ...received } = receive();
    const imported = { source: 'elsewhere', formerReference: 'A/1', invalid: null, valid: null };
    return { type: 'ImportCase', caseReference, received, ...imported, siteNotice: null, officer: null, on };
  },
  LinkParent: (on) => ({
    type: 'LinkParent',
    parent: another,
    relation: 'resubmission',
    found: { applicationType: 'pp.full.householder', stage: 'withdrawn', permission: null, conditions: [] },
    on,
  }),
  RecordParentElsewhere: (on, pick) => ({
    type: 'RecordParentElsewhere',
    ...{ reference: 'C/98/1', authority: 'Its former council' },
    relation: oneOf(['resubmission', 'discharge-of-conditions', 'section-73'] as const, pick),
    ...{ reason: 'Older than the record', isHeld: false, on },
  }),
  TakeOverCase: (on, pick) => ({
    type: 'TakeOverCase',
    from: councilCode('CAM'),
    to: councilCode('GCA'),
    caseReference: `GC/${pick % 3}` as CaseReference,
    on,
  }),
  CloseAsDuplicate: (on) => ({
    type: 'CloseAsDuplicate',
    duplicateOf: another.reference,
    goesOn: { ...another, stage: 'live' },
    reason: 'Sent twice',
    by: dylan,
    on,
  }),
  WithdrawApplication: (on) => ({ type: 'WithdrawApplication', requestedBy: 'agent', reason: 'Sold', on }),
});

export const examples = examplesOf({
  ReceiveApplication: {
    after: [],
    when: receive(),
    leadsTo: ['ApplicationReceived'],
    but: { refused: 'submission-differs', after: received, when: receive({ payloadSha256: 'cd' }) },
  },
  ImportCase: {
    after: [],
    when: makers.ImportCase(monday, 0),
    leadsTo: ['ApplicationReceived', 'CaseImported'],
    but: { refused: 'import-differs', after: having(receive({ payloadSha256: 'cd' })) },
  },
  LinkParent: {
    after: received,
    when: makers.LinkParent(monday, 0),
    leadsTo: ['ParentLinked'],
    but: {
      refused: 'parent-of-itself',
      after: received,
      when: {
        ...makers.LinkParent(monday, 0),
        parent: { ...another, reference: receive().caseReference },
      },
    },
  },
  RecordParentElsewhere: {
    after: received,
    when: makers.RecordParentElsewhere(monday, 0),
    leadsTo: ['ParentRecordedElsewhere'],
    but: {
      refused: 'parent-held',
      after: received,
      when: { ...makers.RecordParentElsewhere(monday, 0), isHeld: true },
    },
  },
  TakeOverCase: {
    after: valid,
    when: makers.TakeOverCase(monday, 0),
    leadsTo: ['CaseTakenOver'],
    but: { refused: 'unknown-case', after: [] },
  },
  CloseAsDuplicate: {
    after: received,
    when: makers.CloseAsDuplicate(monday, 0),
    leadsTo: ['ApplicationClosedAsDuplicate'],
    but: { refused: 'case-live', after: valid },
  },
  WithdrawApplication: {
    after: valid,
    when: withdraw,
    leadsTo: ['ApplicationWithdrawn'],
    but: { refused: 'case-duplicate', after: having(receive(), makers.CloseAsDuplicate(monday, 0)) },
  },
});

export const requests = requestsOf({
  LinkParent: [{ body: (_, the) => ({ parent: the.another, relation: 'resubmission' }) }],
  CloseAsDuplicate: [
    {
      body: (_, { another: { reference: duplicateOf, caseId } }) => ({
        ...{ duplicateOf, caseId, reason: 'Sent twice' },
      }),
    },
  ],
});

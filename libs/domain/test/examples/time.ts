import { addDays } from '#legislation';
import {
  addDocument,
  day,
  dylan,
  expiry,
  granted,
  hangsElsewhere,
  having,
  later,
  markValid,
  monday,
  receive,
  validated,
  withdraw,
} from '../case-commands.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';

/** By when a case is to be decided, and what silence brings. */
export const makers = makersOf({
  ProposeExtension: (on, pick) => ({
    type: 'ProposeExtension',
    proposalId: id('x', pick),
    decideBy: addDays(on, 100 + (pick % 100)),
    proposedBy: 'council',
    reason: 'Bats',
    on,
  }),
  AgreeExtension: (on, pick) => ({ type: 'AgreeExtension', proposalId: id('x', pick), agreedOn: on, on }),
  RejectExtension: (on, pick) => ({ type: 'RejectExtension', proposalId: id('x', pick), reason: 'No', on }),
  ProposePPA: (on, pick) => ({
    type: 'ProposePPA',
    agreementId: id('ppa', pick),
    decideBy: addDays(on, 300),
    proposedBy: 'applicant',
    reason: 'Three meetings, then committee',
    on,
  }),
  SignPPA: (on, pick) => ({
    type: 'SignPPA',
    agreementId: id('ppa', pick),
    decideBy: addDays(on, 300),
    agreedOn: on,
    document: 'deed',
    on,
  }),
  RequirePriorApproval: (on) => ({ type: 'RequirePriorApproval', by: dylan, on }),
  NoteNearDeadline: (on) => ({ type: 'NoteNearDeadline', daysBefore: 7, on }),
  NoteMissedDeadline: (on) => ({ type: 'NoteMissedDeadline', on }),
  NoteDeemedOutcome: (on) => ({ type: 'NoteDeemedOutcome', on }),
  RecordDeemedDischargeNotice: (on) => ({
    type: 'RecordDeemedDischargeNotice',
    noticeReceivedOn: on,
    specifiedDay: null,
    exempt: false,
    on,
  }),
  NoteDeemedDischarge: (on) => ({ type: 'NoteDeemedDischarge', on }),
  RecordHighCourtClaim: (on) => ({
    type: 'RecordHighCourtClaim',
    claimReference: 'AC-1',
    claimedOn: on,
    on,
  }),
  RecordCourtChallenge: (on, pick) => ({
    type: 'RecordCourtChallenge',
    claimReference: 'AC-1',
    step: oneOf(['permission-granted', 'leave-to-court-of-appeal'] as const, pick),
    allowedOn: on,
    on,
  }),
});

const valid = having(...validated);
const propose = { ...makers.ProposeExtension(later, 0), proposalId: 'x1', decideBy: day('2026-05-29') };
const agree = { ...makers.AgreeExtension(later, 0), proposalId: 'x1' };
const refuse = { ...makers.RejectExtension(later, 0), proposalId: 'x1' };
const proposed = having(...validated, propose);
const offer = { ...makers.ProposePPA(later, 0), decideBy: day('2026-09-30') };
const sign = { ...makers.SignPPA(later, 0), decideBy: day('2026-09-30') };
const farm = having(receive({ applicationType: 'pa.part6.classA' }), markValid());
const sentIn = receive({ applicationType: 'approval.conditions' });
const details = [sentIn, hangsElsewhere('discharge-of-conditions'), markValid()] as const;
const notice = { ...makers.RecordDeemedDischargeNotice(later, 0), noticeReceivedOn: day('2026-04-14') };
const noticed = { ...notice, on: day('2026-04-14') };

export const examples = examplesOf({
  ProposeExtension: {
    after: valid,
    when: propose,
    leadsTo: ['ExtensionProposed'],
    but: { refused: 'extension-not-later', after: valid, when: { ...propose, decideBy: expiry } },
  },
  AgreeExtension: {
    after: proposed,
    when: agree,
    leadsTo: ['ExtensionAgreed'],
    but: { refused: 'extension-rejected', after: having(...validated, propose, refuse) },
  },
  RejectExtension: {
    after: proposed,
    when: refuse,
    leadsTo: ['ExtensionRejected'],
    but: { refused: 'extension-agreed', after: having(...validated, propose, agree) },
  },
  ProposePPA: {
    after: valid,
    when: offer,
    leadsTo: ['PPAProposed'],
    but: { refused: 'extension-not-later', after: valid, when: { ...offer, decideBy: expiry } },
  },
  SignPPA: {
    after: having(...validated, addDocument('deed')),
    when: sign,
    leadsTo: ['PPASigned'],
    but: { refused: 'unknown-document', after: valid },
  },
  RequirePriorApproval: {
    after: farm,
    when: makers.RequirePriorApproval(day('2026-03-16'), 0),
    leadsTo: ['PriorApprovalRequired', 'DeadlineSet'],
    but: { refused: 'not-two-stage', after: valid },
  },
  NoteNearDeadline: {
    after: valid,
    when: makers.NoteNearDeadline(day('2026-04-21'), 0),
    leadsTo: ['DeadlineNear'],
    but: { nothingToDo: having(receive(), withdraw) },
  },
  NoteMissedDeadline: {
    after: valid,
    when: makers.NoteMissedDeadline(day('2026-04-28'), 0),
    leadsTo: ['DeadlineMissed'],
    but: { nothingToDo: having(receive(), withdraw) },
  },
  NoteDeemedOutcome: {
    after: having(receive({ applicationType: 'pa.part1.classA' }), markValid()),
    when: { type: 'NoteDeemedOutcome', on: day('2026-04-14') },
    leadsTo: ['DeemedOutcomeOccurred'],
    but: { nothingToDo: valid },
  },
  RecordDeemedDischargeNotice: {
    after: having(...details),
    when: noticed,
    leadsTo: ['DeemedDischargeNoticeReceived'],
    but: { refused: 'not-for-conditions', after: valid },
  },
  NoteDeemedDischarge: {
    after: having(...details, noticed),
    when: { type: 'NoteDeemedDischarge', on: day('2026-04-29') },
    leadsTo: ['DeemedDischargeOccurred'],
    but: { nothingToDo: having(...details) },
  },
  RecordHighCourtClaim: {
    after: valid,
    when: makers.RecordHighCourtClaim(monday, 0),
    leadsTo: ['HighCourtClaimMade'],
    but: { refused: 'case-validating', after: having(receive()) },
  },
  RecordCourtChallenge: {
    after: having(...granted, makers.RecordHighCourtClaim(day('2026-05-12'), 0)),
    when: makers.RecordCourtChallenge(day('2026-06-02'), 0),
    leadsTo: ['CourtChallengeAllowed'],
    but: { refused: 'unknown-claim', after: having(...granted) },
  },
});

export const requests = requestsOf({
  ProposeExtension: [
    { body: (on) => ({ decideBy: addDays(on, 200), proposedBy: 'council', reason: 'Bats' }) },
  ],
  SignPPA: [{ body: (on) => ({ decideBy: addDays(on, 300), document: 'letter' }) }],
  RecordHighCourtClaim: [{ body: () => ({ claimReference: 'AC-2' }) }],
  RecordCourtChallenge: [{ body: () => ({ claimReference: 'AC-2', step: 'permission-granted' }) }],
});

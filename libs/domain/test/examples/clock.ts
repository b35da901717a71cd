import type { TimeCommand } from '../../src/cases/planning-application/time/index.js';
import type { PlanningApplicationEvent } from '../../src/index.js';
import {
  addDocument,
  day,
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
} from '../a-case.js';
import { commandMakers as make } from '../any-command.js';
import type { Examples } from '../every-command.js';

const valid = having(...validated);
const propose = { ...make.ProposeExtension(later, 0), proposalId: 'x1', decideBy: day('2026-05-29') };
const agree = { ...make.AgreeExtension(later, 0), proposalId: 'x1' };
const refuse = { ...make.RejectExtension(later, 0), proposalId: 'x1' };
const proposed = having(...validated, propose);
const offer = { ...make.ProposePPA(later, 0), decideBy: day('2026-09-30') };
const sign = { ...make.SignPPA(later, 0), decideBy: day('2026-09-30') };
const farm = having(receive({ applicationType: 'pa.part6.classA' }), markValid());
const sentIn = receive({ applicationType: 'approval.conditions' });
const details = [sentIn, hangsElsewhere('discharge-of-conditions'), markValid()] as const;
const notice = { ...make.RecordDeemedDischargeNotice(later, 0), noticeReceivedOn: day('2026-04-14') };
const noticed = { ...notice, on: day('2026-04-14') };

/** By when a case is to be decided, and what silence brings. */
export const clock: Examples<TimeCommand, PlanningApplicationEvent> = {
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
    when: make.RequirePriorApproval(day('2026-03-16'), 0),
    leadsTo: ['PriorApprovalRequired', 'DeadlineSet'],
    but: { refused: 'not-two-stage', after: valid },
  },
  NoteNearDeadline: {
    after: valid,
    when: make.NoteNearDeadline(day('2026-04-21'), 0),
    leadsTo: ['DeadlineNear'],
    but: { nothingToDo: having(receive(), withdraw) },
  },
  NoteMissedDeadline: {
    after: valid,
    when: make.NoteMissedDeadline(day('2026-04-28'), 0),
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
    when: make.RecordHighCourtClaim(monday, 0),
    leadsTo: ['HighCourtClaimMade'],
    but: { refused: 'case-validating', after: having(receive()) },
  },
  RecordCourtChallenge: {
    after: having(...granted, make.RecordHighCourtClaim(day('2026-05-12'), 0)),
    when: make.RecordCourtChallenge(day('2026-06-02'), 0),
    leadsTo: ['CourtChallengeAllowed'],
    but: { refused: 'unknown-claim', after: having(...granted) },
  },
};

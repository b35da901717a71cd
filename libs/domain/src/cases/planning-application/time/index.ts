import * as the from '../days/bounds.js';
import { byLaw, clerk, done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { act, type Handlers, unasked } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import { type AgreeExtension, agreeExtension, mayAgreeExtension } from './agree-extension.js';
import { couldBeLonger } from './agreement.js';
import { type NoteDeemedDischarge, noteDeemedDischarge } from './note-deemed-discharge.js';
import { type NoteDeemedOutcome, noteDeemedOutcome } from './note-deemed-outcome.js';
import { type NoteMissedDeadline, noteMissedDeadline } from './note-missed-deadline.js';
import { type NoteNearDeadline, noteNearDeadline } from './note-near-deadline.js';
import { mayProposeExtension, type ProposeExtension, proposeExtension } from './propose-extension.js';
import { mayProposePPA, type ProposePPA, proposePPA } from './propose-ppa.js';
import {
  mayRecordCourtChallenge,
  type RecordCourtChallenge,
  recordCourtChallenge,
} from './record-court-challenge.js';
import {
  hasDischargeNotice,
  mayRecordDeemedDischargeNotice,
  type RecordDeemedDischargeNotice,
  recordDeemedDischargeNotice,
} from './record-deemed-discharge-notice.js';
import {
  mayRecordHighCourtClaim,
  type RecordHighCourtClaim,
  recordHighCourtClaim,
} from './record-high-court-claim.js';
import { mayRejectExtension, type RejectExtension, rejectExtension } from './reject-extension.js';
import {
  isDecidedBySilence,
  isPriorApprovalRequired,
  mayRequirePriorApproval,
  type RequirePriorApproval,
  requirePriorApproval,
  saidInTime,
} from './require-prior-approval.js';
import { maySignPPA, type SignPPA, signPPA } from './sign-ppa.js';
import { extensionsOpen } from './targets.js';

export type TimeCommand =
  | ProposeExtension
  | AgreeExtension
  | RejectExtension
  | ProposePPA
  | SignPPA
  | RequirePriorApproval
  | NoteNearDeadline
  | NoteMissedDeadline
  | NoteDeemedOutcome
  | RecordDeemedDischargeNotice
  | NoteDeemedDischarge
  | RecordHighCourtClaim
  | RecordCourtChallenge;

export const time: Handlers<TimeCommand> = {
  ProposeExtension: act(mayProposeExtension, proposeExtension, {
    days: {
      decideBy: byLaw,
      proposedOn: happened(the.receipt, the.validity),
      on: done(the.validity),
    },
    foundLater: ({ proposedOn, on }, state) => ifBefore(state, proposedOn ?? on),
    isForDecided: couldBeLonger,
  }),
  AgreeExtension: act(mayAgreeExtension, agreeExtension, {
    days: { agreedOn: happened(the.receipt), on: done(the.extension) },
    foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
    isForDecided: couldBeLonger,
    targets: extensionsOpen,
    without: 'No longer period has been proposed.',
  }),
  RejectExtension: act(mayRejectExtension, rejectExtension, {
    days: { on: done(the.extension) },
    targets: extensionsOpen,
    without: 'No longer period has been proposed.',
  }),
  ProposePPA: act(mayProposePPA, proposePPA, { days: { decideBy: byLaw, on: done(the.validity) } }),
  SignPPA: act(maySignPPA, signPPA, {
    days: { decideBy: byLaw, agreedOn: happened(the.receipt), on: done() },
    foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
    isForDecided: couldBeLonger,
  }),
  RequirePriorApproval: act(mayRequirePriorApproval, requirePriorApproval, {
    days: { saidOn: happened(the.receipt, the.validity), on: done(the.validity) },
    isRepeat: isPriorApprovalRequired,
    foundLater: saidInTime,
    isForDecided: isDecidedBySilence,
  }),
  NoteNearDeadline: unasked(noteNearDeadline, { days: { on: clerk } }),
  NoteMissedDeadline: unasked(noteMissedDeadline, { days: { on: clerk } }),
  NoteDeemedOutcome: unasked(noteDeemedOutcome, { days: { on: clerk } }),
  RecordDeemedDischargeNotice: act(mayRecordDeemedDischargeNotice, recordDeemedDischargeNotice, {
    days: {
      noticeReceivedOn: happened(the.receipt, the.validity),
      specifiedDay: toCome(
        own.its('noticeReceivedOn', 'the day the notice was received', 'period-backwards'),
      ),
      on: done(),
    },
    isRepeat: hasDischargeNotice,
  }),
  NoteDeemedDischarge: unasked(noteDeemedDischarge, { days: { on: clerk } }),
  RecordHighCourtClaim: act(mayRecordHighCourtClaim, recordHighCourtClaim, {
    days: { claimedOn: happened(the.receipt, the.beforeTheDecision), on: done() },
  }),
  RecordCourtChallenge: act(mayRecordCourtChallenge, recordCourtChallenge, {
    days: { allowedOn: happened(the.claim), on: done(the.claim) },
  }),
};

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
    foundLater: ({ proposedOn, on }, state) => ifBefore(state, proposedOn ?? on),
    isForDecided: couldBeLonger,
  }),
  AgreeExtension: act(mayAgreeExtension, agreeExtension, {
    foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
    isForDecided: couldBeLonger,
    targets: extensionsOpen,
    without: 'No longer period has been proposed.',
  }),
  RejectExtension: act(mayRejectExtension, rejectExtension, {
    targets: extensionsOpen,
    without: 'No longer period has been proposed.',
  }),
  ProposePPA: act(mayProposePPA, proposePPA),
  SignPPA: act(maySignPPA, signPPA, {
    foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
    isForDecided: couldBeLonger,
  }),
  RequirePriorApproval: act(mayRequirePriorApproval, requirePriorApproval, {
    isRepeat: isPriorApprovalRequired,
    foundLater: saidInTime,
    isForDecided: isDecidedBySilence,
  }),
  NoteNearDeadline: unasked(noteNearDeadline),
  NoteMissedDeadline: unasked(noteMissedDeadline),
  NoteDeemedOutcome: unasked(noteDeemedOutcome),
  RecordDeemedDischargeNotice: act(mayRecordDeemedDischargeNotice, recordDeemedDischargeNotice, {
    isRepeat: hasDischargeNotice,
  }),
  NoteDeemedDischarge: unasked(noteDeemedDischarge),
  RecordHighCourtClaim: act(mayRecordHighCourtClaim, recordHighCourtClaim),
  RecordCourtChallenge: act(mayRecordCourtChallenge, recordCourtChallenge),
};

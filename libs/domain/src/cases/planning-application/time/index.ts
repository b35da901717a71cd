import type { Handlers } from '../handlers.js';
import { type AgreeExtension, agreeExtension } from './agree-extension.js';
import { type NoteDeemedDischarge, noteDeemedDischarge } from './note-deemed-discharge.js';
import { type NoteDeemedOutcome, noteDeemedOutcome } from './note-deemed-outcome.js';
import { type NoteMissedDeadline, noteMissedDeadline } from './note-missed-deadline.js';
import { type NoteNearDeadline, noteNearDeadline } from './note-near-deadline.js';
import { type ProposeExtension, proposeExtension } from './propose-extension.js';
import { type ProposePPA, proposePPA } from './propose-ppa.js';
import {
  type RecordDeemedDischargeNotice,
  recordDeemedDischargeNotice,
} from './record-deemed-discharge-notice.js';
import { type RecordHighCourtClaim, recordHighCourtClaim } from './record-high-court-claim.js';
import { type RejectExtension, rejectExtension } from './reject-extension.js';
import { type RequirePriorApproval, requirePriorApproval } from './require-prior-approval.js';
import { type SignPPA, signPPA } from './sign-ppa.js';

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
  | RecordHighCourtClaim;

export const time: Handlers<TimeCommand> = {
  ProposeExtension: proposeExtension,
  AgreeExtension: agreeExtension,
  RejectExtension: rejectExtension,
  ProposePPA: proposePPA,
  SignPPA: signPPA,
  RequirePriorApproval: requirePriorApproval,
  NoteNearDeadline: noteNearDeadline,
  NoteMissedDeadline: noteMissedDeadline,
  NoteDeemedOutcome: noteDeemedOutcome,
  RecordDeemedDischargeNotice: recordDeemedDischargeNotice,
  NoteDeemedDischarge: noteDeemedDischarge,
  RecordHighCourtClaim: recordHighCourtClaim,
};

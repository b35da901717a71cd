import type { Handlers } from '../handlers.js';
import { type AmendSubmission, amendSubmission } from './amend-submission.js';
import { type ProposeConstraints, proposeConstraints } from './propose-constraints.js';
import {
  type ConfirmProposedDetail,
  confirmProposedDetail,
  type DecideFollowing,
  type RejectProposedDetail,
  rejectProposedDetail,
} from './settle-proposed-detail.js';

export type SubmittedCommand =
  | AmendSubmission
  | ProposeConstraints
  | ConfirmProposedDetail
  | RejectProposedDetail;

/** Over the deciders of the other topics: what a confirmed line leads to is decided as if it had been asked by hand. */
export const submitted = (decide: DecideFollowing): Handlers<SubmittedCommand> => ({
  AmendSubmission: amendSubmission,
  ProposeConstraints: proposeConstraints,
  ConfirmProposedDetail: (command, state, law) => confirmProposedDetail(decide, command, state, law),
  RejectProposedDetail: rejectProposedDetail,
});

import * as the from '../days/bounds.js';
import { done, toCome } from '../days/limits.js';
import { act, type FoundBy, type Handlers, unasked } from '../handlers.js';
import { type AmendSubmission, amendSubmission } from './amend-submission.js';
import { mayProposeConstraints, type ProposeConstraints, proposeConstraints } from './propose-constraints.js';
import {
  type ConfirmProposedDetail,
  confirmProposedDetail,
  type DecideFollowing,
  mayConfirmProposedDetail,
  mayRejectProposedDetail,
  type RejectProposedDetail,
  rejectProposedDetail,
} from './settle-proposed-detail.js';
import { linesWaiting } from './targets.js';

export type SubmittedCommand =
  | AmendSubmission
  | ProposeConstraints
  | ConfirmProposedDetail
  | RejectProposedDetail;

const nothingWaits = 'Nothing that came with the application is waiting to be checked.';

/** Built on the deciders of the other topics: a confirmed line is decided as if entered by hand. */
export const submitted = (decide: DecideFollowing): Handlers<SubmittedCommand> => ({
  AmendSubmission: unasked(amendSubmission, { days: { receivedOn: toCome(the.submission) } }),
  ProposeConstraints: act(mayProposeConstraints, proposeConstraints, { days: { on: done() } }),
  ConfirmProposedDetail: act(
    mayConfirmProposedDetail,
    (command: ConfirmProposedDetail, found: FoundBy<typeof mayConfirmProposedDetail>, law) =>
      confirmProposedDetail(decide, command, found, law),
    { days: { on: done() }, targets: linesWaiting, without: nothingWaits },
  ),
  RejectProposedDetail: act(mayRejectProposedDetail, rejectProposedDetail, {
    days: { on: done() },
    targets: linesWaiting,
    without: nothingWaits,
  }),
});

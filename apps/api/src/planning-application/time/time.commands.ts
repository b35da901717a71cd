import type { TimeCommand } from '#domain';
import { appeal, ask, assess, came } from '../../acts/act-words.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import {
  AgreeExtensionBody,
  ProposeExtensionBody,
  ProposePPABody,
  RecordCourtChallengeBody,
  RecordDeemedDischargeNoticeBody,
  RecordHighCourtClaimBody,
  RejectExtensionBody,
  RequirePriorApprovalBody,
  SignPPABody,
} from './time.body.js';

const deciders = ['officer', 'teamLeader'] as const;
const agreers = [...deciders, 'serviceManager'] as const;

/** The time to decide, and what follows when it has passed. */
export const time = caseTopic<TimeCommand>('Time', {
  ProposeExtension: asked(ProposeExtensionBody, {
    path: 'extensions',
    operation: 'proposeExtension',
    roles: deciders,
    act: ask('Agree more time', 'Propose it', 'More time proposed'),
    says: 'Proposes a later day to decide. Refused at once where the law would not allow it.',
    command: ({ body: { proposalId, decideBy, proposedBy, reason, proposedOn }, idOr, on }) => ({
      ...{ proposalId: idOr(proposalId), decideBy, proposedBy, reason, on },
      ...(proposedOn && { proposedOn }),
    }),
  }),
  AgreeExtension: asked(AgreeExtensionBody, {
    path: 'extensions/:proposalId/agreement',
    operation: 'agreeExtension',
    roles: deciders,
    act: ask('Record that more time was agreed', 'Record the agreement', 'More time agreed'),
    says: 'Records that both sides agreed to it in writing.',
    command: ({ named, body: { agreedOn }, on }) => ({
      ...{ proposalId: named.proposalId!, agreedOn: agreedOn ?? on, on },
    }),
  }),
  RejectExtension: asked(RejectExtensionBody, {
    path: 'extensions/:proposalId/rejection',
    operation: 'rejectExtension',
    roles: deciders,
    act: ask('Record that more time was refused', 'Record the refusal', 'More time refused'),
    says: 'Records that it was not agreed.',
    command: ({ named, body: { reason }, on }) => ({ proposalId: named.proposalId!, reason, on }),
  }),
  ProposePPA: asked(ProposePPABody, {
    path: 'performance-agreements/proposals',
    operation: 'proposePPA',
    roles: agreers,
    act: ask('Offer a performance agreement', 'Offer it', 'Performance agreement offered'),
    says: 'Offers a planning performance agreement. It binds nobody until it is signed.',
    command: ({ body: { agreementId, decideBy, proposedBy, reason }, idOr, on }) => ({
      ...{ agreementId: idOr(agreementId), decideBy, proposedBy, reason, on },
    }),
  }),
  SignPPA: asked(SignPPABody, {
    path: 'performance-agreements',
    operation: 'signPPA',
    roles: agreers,
    act: ask(
      'Record a signed performance agreement',
      'Record the agreement',
      'Performance agreement recorded',
    ),
    says: 'Records a signed planning performance agreement and its later day for the decision.',
    command: ({ body: { agreementId, decideBy, agreedOn, document }, idOr, on }) => ({
      ...{ agreementId: idOr(agreementId), decideBy, agreedOn: agreedOn ?? on, document, on },
    }),
  }),
  RequirePriorApproval: asked(RequirePriorApprovalBody, {
    path: 'prior-approval-requirement',
    operation: 'requirePriorApproval',
    roles: deciders,
    act: assess('Say that prior approval is required', 'Require it', 'Prior approval is required'),
    says: 'Records that prior approval is needed: for farm, forestry and demolition notices the longer period then runs.',
    command: ({ by, body: { saidOn }, on }) => ({ by, ...(saidOn && { saidOn }), on }),
  }),
  RecordDeemedDischargeNotice: asked(RecordDeemedDischargeNoticeBody, {
    path: 'deemed-discharge-notice',
    operation: 'deemedDischargeNotice',
    roles: ['officer', 'validation', 'teamLeader'],
    act: came('Record a notice of deemed discharge', 'Record the notice', 'Notice recorded'),
    says: "Records the applicant's notice of deemed discharge: without an answer, the condition counts as discharged.",
    command: ({ body: { noticeReceivedOn, specifiedDay, exempt }, on }) => ({
      ...{ noticeReceivedOn: noticeReceivedOn ?? on, specifiedDay: specifiedDay ?? null },
      ...{ exempt: exempt ?? false, on },
    }),
  }),
  RecordHighCourtClaim: asked(RecordHighCourtClaimBody, {
    path: 'high-court-claims',
    operation: 'highCourtClaim',
    roles: ['teamLeader', 'serviceManager'],
    act: appeal('Record a claim in the High Court', 'Record the claim', 'Claim recorded'),
    says: 'Records a claim in the High Court.',
    command: ({ body: { claimReference, claimedOn }, on }) => ({
      ...{ claimReference, claimedOn: claimedOn ?? on, on },
    }),
  }),
  RecordCourtChallenge: asked(RecordCourtChallengeBody, {
    path: 'court-challenges',
    operation: 'courtChallenge',
    roles: ['teamLeader', 'serviceManager'],
    act: appeal(
      'Record that a court allowed a challenge to proceed',
      "Record the court's permission",
      'Recorded: the permission lasts longer',
    ),
    says: 'Records that a court allowed a challenge of the decision to proceed: the law then gives longer to begin the development.',
    command: ({ body: { claimReference, step, allowedOn }, on }) => ({
      ...{ claimReference, step, allowedOn: allowedOn ?? on, on },
    }),
  }),
  NoteNearDeadline: notAsked('recorded by the clerk on its day'),
  NoteMissedDeadline: notAsked('recorded by the clerk on its day'),
  NoteDeemedOutcome: notAsked('recorded by the clerk on its day'),
  NoteDeemedDischarge: notAsked('recorded by the clerk on its day'),
});

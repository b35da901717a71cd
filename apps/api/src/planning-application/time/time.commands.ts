import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { CourtChallengeStep, TimeCommand } from '#domain';
import { type CalendarDate, courtChallengeSteps } from '#domain';
import { IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';

export class ProposeExtensionBody {
  @OptionalClientId()
  proposalId?: string;

  @IsCalendarDate()
  decideBy: CalendarDate;

  @IsIn(['council', 'applicant'])
  proposedBy: 'council' | 'applicant';

  @IsText()
  reason: string;

  /** The day of the proposal, if it is recorded only now; today if left out. */
  @IsOptionalDay()
  proposedOn?: CalendarDate;
}

export class AgreeExtensionBody {
  /** The day of the written agreement; today if left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;
}

export class RejectExtensionBody {
  @IsText()
  reason: string;
}

export class ProposePPABody {
  @OptionalClientId()
  agreementId?: string;

  @IsCalendarDate()
  decideBy: CalendarDate;

  @IsIn(['council', 'applicant'])
  proposedBy: 'council' | 'applicant';

  @IsText()
  reason: string;
}

export class SignPPABody {
  @OptionalClientId()
  agreementId?: string;

  @IsCalendarDate()
  decideBy: CalendarDate;

  /** Today if left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;

  /** The agreement among the documents of the case. */
  @IsClientId()
  document: string;
}

export class RequirePriorApprovalBody {
  /** The day on which the council said so, if it is recorded only later; today if left out. */
  @IsOptionalDay()
  saidOn?: CalendarDate;
}

export class RecordDeemedDischargeNoticeBody {
  /** Today if left out. */
  @IsOptionalDay()
  noticeReceivedOn?: CalendarDate;

  /** The day that the notice itself names. */
  @IsOptionalDay()
  specifiedDay?: CalendarDate;

  /** One of the conditions that cannot be deemed discharged (DMPO Schedule 6). */
  @IsOptional()
  @IsBoolean()
  exempt?: boolean;
}

export class RecordHighCourtClaimBody {
  @IsText(64)
  claimReference: string;

  /** Today if left out. */
  @IsOptionalDay()
  claimedOn?: CalendarDate;
}

export class RecordCourtChallengeBody {
  /** The claim in the High Court, as recorded. */
  @IsText(64)
  claimReference: string;

  /** What the court allowed: permission to challenge, or leave to appeal to the next court. */
  @IsIn(courtChallengeSteps)
  step: CourtChallengeStep;

  /** Today if left out. */
  @IsOptionalDay()
  allowedOn?: CalendarDate;
}

const deciders = ['officer', 'teamLeader'] as const;
const agreers = [...deciders, 'serviceManager'] as const;

/** The time to decide, and what follows when it has passed. */
export const time = caseTopic<TimeCommand>('Time', {
  ProposeExtension: asked(ProposeExtensionBody, {
    path: 'extensions',
    operation: 'proposeExtension',
    roles: deciders,
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
    says: 'Records that both sides agreed to it in writing.',
    command: ({ named, body: { agreedOn }, on }) => ({
      ...{ proposalId: named.proposalId!, agreedOn: agreedOn ?? on, on },
    }),
  }),
  RejectExtension: asked(RejectExtensionBody, {
    path: 'extensions/:proposalId/rejection',
    operation: 'rejectExtension',
    roles: deciders,
    says: 'Records that it was not agreed.',
    command: ({ named, body: { reason }, on }) => ({ proposalId: named.proposalId!, reason, on }),
  }),
  ProposePPA: asked(ProposePPABody, {
    path: 'performance-agreements/proposals',
    operation: 'proposePPA',
    roles: agreers,
    says: 'Offers a planning performance agreement. It binds nobody until it is signed.',
    command: ({ body: { agreementId, decideBy, proposedBy, reason }, idOr, on }) => ({
      ...{ agreementId: idOr(agreementId), decideBy, proposedBy, reason, on },
    }),
  }),
  SignPPA: asked(SignPPABody, {
    path: 'performance-agreements',
    operation: 'signPPA',
    roles: agreers,
    says: 'Records a signed planning performance agreement and its later day for the decision.',
    command: ({ body: { agreementId, decideBy, agreedOn, document }, idOr, on }) => ({
      ...{ agreementId: idOr(agreementId), decideBy, agreedOn: agreedOn ?? on, document, on },
    }),
  }),
  RequirePriorApproval: asked(RequirePriorApprovalBody, {
    path: 'prior-approval-requirement',
    operation: 'requirePriorApproval',
    roles: deciders,
    says: 'Records that prior approval is needed: for farm, forestry and demolition notices the longer period then runs.',
    command: ({ by, body: { saidOn }, on }) => ({ by, ...(saidOn && { saidOn }), on }),
  }),
  RecordDeemedDischargeNotice: asked(RecordDeemedDischargeNoticeBody, {
    path: 'deemed-discharge-notice',
    operation: 'deemedDischargeNotice',
    roles: ['officer', 'validation', 'teamLeader'],
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
    says: 'Records a claim in the High Court.',
    command: ({ body: { claimReference, claimedOn }, on }) => ({
      ...{ claimReference, claimedOn: claimedOn ?? on, on },
    }),
  }),
  RecordCourtChallenge: asked(RecordCourtChallengeBody, {
    path: 'court-challenges',
    operation: 'courtChallenge',
    roles: ['teamLeader', 'serviceManager'],
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

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

  /** The day on which it had been proposed, where that is found only now; today if left out. */
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

  /** The agreement, on the file. */
  @IsClientId()
  document: string;
}

export class RequirePriorApprovalBody {
  /** The day on which it was said, where that is recorded only later; today if left out. */
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
  /** The claim in the High Court, as it is recorded. */
  @IsText(64)
  claimReference: string;

  /** What a court allowed: permission to challenge, or leave to appeal to the next court. */
  @IsIn(courtChallengeSteps)
  step: CourtChallengeStep;

  /** Today if left out. */
  @IsOptionalDay()
  allowedOn?: CalendarDate;
}

const deciders = ['officer', 'teamLeader'] as const;
const agreers = [...deciders, 'serviceManager'] as const;

/** How much time there is to decide, and what follows when it has run out. */
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
    says: 'Records that both have agreed to it in writing.',
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
    says: 'Records a planning performance agreement, and with it a later day to decide.',
    command: ({ body: { agreementId, decideBy, agreedOn, document }, idOr, on }) => ({
      ...{ agreementId: idOr(agreementId), decideBy, agreedOn: agreedOn ?? on, document, on },
    }),
  }),
  RequirePriorApproval: asked(RequirePriorApprovalBody, {
    path: 'prior-approval-requirement',
    operation: 'requirePriorApproval',
    roles: deciders,
    says: 'Says that prior approval is needed: for farm, forestry and demolition notices the longer period then runs.',
    command: ({ by, body: { saidOn }, on }) => ({ by, ...(saidOn && { saidOn }), on }),
  }),
  RecordDeemedDischargeNotice: asked(RecordDeemedDischargeNoticeBody, {
    path: 'deemed-discharge-notice',
    operation: 'deemedDischargeNotice',
    roles: ['officer', 'validation', 'teamLeader'],
    says: "Records an applicant's notice that, without an answer, the condition counts as discharged.",
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
    says: 'Records that a court let a challenge of the decision go on: the time to begin is longer by what the law gives for it.',
    command: ({ body: { claimReference, step, allowedOn }, on }) => ({
      ...{ claimReference, step, allowedOn: allowedOn ?? on, on },
    }),
  }),
  NoteNearDeadline: notAsked('the clerk notes it when the day has come'),
  NoteMissedDeadline: notAsked('the clerk notes it when the day has come'),
  NoteDeemedOutcome: notAsked('the clerk notes it when the day has come'),
  NoteDeemedDischarge: notAsked('the clerk notes it when the day has come'),
});

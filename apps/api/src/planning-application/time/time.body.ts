import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { CourtChallengeStep } from '#domain';
import { type CalendarDate, courtChallengeSteps } from '#domain';
import { IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

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

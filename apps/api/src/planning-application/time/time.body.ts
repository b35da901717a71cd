import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { CourtChallengeStep } from '#domain';
import { type CalendarDate, courtChallengeSteps } from '#domain';
import { IsClientId, IsOptionalDay, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { IsCalendarDate } from '../../http/validation.js';

export class ProposeExtensionBody {
  @OwnId()
  proposalId?: string;

  @IsCalendarDate()
  @Labelled('New last day')
  decideBy: CalendarDate;

  @IsIn(['council', 'applicant'])
  @Labelled('Who asked')
  proposedBy: 'council' | 'applicant';

  @IsText()
  @Labelled('Why')
  reason: string;

  /** The day of the proposal, if it is recorded only now; today if left out. */
  @DayOrToday('It was proposed on', { rare: true })
  proposedOn?: CalendarDate;
}

export class AgreeExtensionBody {
  /** The day of the written agreement; today if left out. */
  @DayOrToday('Agreed in writing on')
  agreedOn?: CalendarDate;
}

export class RejectExtensionBody {
  @IsText()
  @Labelled('Why')
  reason: string;
}

export class ProposePPABody {
  @OwnId()
  agreementId?: string;

  @IsCalendarDate()
  @Labelled('New last day')
  decideBy: CalendarDate;

  @IsIn(['council', 'applicant'])
  @Labelled('Who asked')
  proposedBy: 'council' | 'applicant';

  @IsText()
  @Labelled('Why')
  reason: string;
}

export class SignPPABody {
  @OwnId()
  agreementId?: string;

  @IsCalendarDate()
  @Labelled('New last day')
  decideBy: CalendarDate;

  /** Today if left out. */
  @DayOrToday('Agreed on')
  agreedOn?: CalendarDate;

  /** The agreement among the documents of the case. */
  @IsClientId()
  @Labelled('The agreement', { names: 'document' })
  document: string;
}

export class RequirePriorApprovalBody {
  /** The day on which the council said so, if it is recorded only later; today if left out. */
  @DayOrToday('It was said on', { rare: true })
  saidOn?: CalendarDate;
}

export class RecordDeemedDischargeNoticeBody {
  /** Today if left out. */
  @DayOrToday('It came on')
  noticeReceivedOn?: CalendarDate;

  /** The day that the notice itself names. */
  @IsOptionalDay()
  @Labelled('The day that the notice names')
  specifiedDay?: CalendarDate;

  /** One of the conditions that cannot be deemed discharged (DMPO Schedule 6). */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is the condition exempt?')
  exempt?: boolean;
}

export class RecordHighCourtClaimBody {
  @IsText(64)
  @Labelled('Its reference')
  claimReference: string;

  /** Today if left out. */
  @DayOrToday('Claimed on')
  claimedOn?: CalendarDate;
}

export class RecordCourtChallengeBody {
  /** The claim in the High Court, as recorded. */
  @IsText(64)
  @Labelled('Reference of the claim')
  claimReference: string;

  /** What the court allowed: permission to challenge, or leave to appeal to the next court. */
  @IsIn(courtChallengeSteps)
  @Labelled('What the court allowed')
  step: CourtChallengeStep;

  /** Today if left out. */
  @DayOrToday('Allowed on')
  allowedOn?: CalendarDate;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import type { CommitteeCommand } from '#domain';
import { type CalendarDate } from '#domain';
import {
  IsClientId,
  IsOptionalDay,
  IsPart,
  IsPence,
  IsText,
  IsTexts,
  OptionalClientId,
} from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody } from '../condition.body.js';
import { VotesBody, votesOf } from './votes.body.js';

export class GatewayBody {
  /** The nominated officer agrees that the gateway test is met. */
  @IsBoolean()
  officerAgrees: boolean;

  /** The nominated member agrees that the gateway test is met. */
  @IsBoolean()
  memberAgrees: boolean;
}

export class ReferToCommitteeBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  reason: string;

  @IsOptional()
  @IsBoolean()
  memberCallIn?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  ownInterest?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => GatewayBody)
  gateway?: GatewayBody;
}

export class ScheduleCommitteeBody {
  @IsClientId()
  meetingId: string;

  @IsText(200)
  committee: string;

  @IsCalendarDate()
  meetsOn: CalendarDate;

  @IsText(50)
  agendaItem: string;
}

export class RecordResolutionBody {
  @IsClientId()
  meetingId: string;

  @IsIn(['grant', 'refuse', 'defer'])
  resolution: 'grant' | 'refuse' | 'defer';

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsTexts()
  refusalReasons?: string[];

  /** Whether a grant waits for a planning obligation. */
  @IsOptional()
  @IsBoolean()
  subjectToObligation?: boolean;

  /** Required for a deferral. */
  @IsOptional()
  @IsText()
  reason?: string;

  /** The vote of the members, as in the minutes. */
  @IsOptional()
  @IsPart(() => VotesBody)
  votes?: VotesBody;
}

export class HeadOfTermsBody {
  @IsText(200)
  subject: string;

  @IsText()
  summary: string;

  @IsOptional()
  @IsPence()
  amountPence?: number;
}

export class AgreeHeadsOfTermsBody {
  @OptionalClientId()
  entryId?: string;

  /** Today if left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => HeadOfTermsBody)
  heads: HeadOfTermsBody[];
}

export class CompleteObligationBody {
  /** Today if left out. */
  @IsOptionalDay()
  deedDatedOn?: CalendarDate;

  /** The deed among the documents of the case. */
  @IsClientId()
  document: string;
}

const keepers = ['committeeClerk', 'teamLeader', 'serviceManager'] as const;

/** Referral to elected members, their resolution, and the obligation for which a grant may wait. */
export const committee = caseTopic<CommitteeCommand>('Committee', {
  ReferToCommittee: asked(ReferToCommitteeBody, {
    path: 'committee-referral',
    operation: 'refer',
    roles: ['teamLeader', 'serviceManager', 'committeeClerk'],
    says: 'Sends the case to elected members, where the scheme of delegation in force has them decide it.',
    command: ({ body: { entryId, reason, memberCallIn, ownInterest, gateway }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), reason, by, on },
      memberCallIn: memberCallIn ?? false,
      ...(ownInterest !== undefined && { ownInterest }),
      gateway: gateway ? { officerAgrees: gateway.officerAgrees, memberAgrees: gateway.memberAgrees } : null,
    }),
  }),
  ScheduleCommittee: asked(ScheduleCommitteeBody, {
    path: 'committee-meeting',
    operation: 'schedule',
    roles: keepers,
    says: 'Puts the case on the agenda of a meeting.',
    command: ({ body: { meetingId, committee, meetsOn, agendaItem }, on }) => ({
      ...{ meetingId, committee, meetsOn, agendaItem, on },
    }),
  }),
  RecordResolution: asked(RecordResolutionBody, {
    path: 'committee-resolution',
    operation: 'resolve',
    roles: keepers,
    says: 'Records what the committee resolved.',
    command: ({ body, parts, request, on }) => ({
      ...{ meetingId: body.meetingId, resolution: body.resolution, reason: body.reason ?? '', on },
      conditions: body.conditions ? parts.conditions(body.conditions, request) : null,
      refusalReasons: body.refusalReasons ?? null,
      subjectToObligation: body.subjectToObligation ?? false,
      ...(body.votes && { votes: votesOf(body.votes) }),
    }),
  }),
  AgreeHeadsOfTerms: asked(AgreeHeadsOfTermsBody, {
    path: 'obligation/heads-of-terms',
    operation: 'agreeHeads',
    roles: ['officer', 'teamLeader'],
    says: 'Records the terms of a planning obligation (s. 106). From then on a grant waits for the deed.',
    command: ({ body: { entryId, agreedOn, heads }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), agreedOn: agreedOn ?? on, on },
      heads: heads.map(({ subject, summary, amountPence }) => ({
        ...{ subject, summary, amountPence: amountPence ?? null },
      })),
    }),
  }),
  CompleteObligation: asked(CompleteObligationBody, {
    path: 'obligation/completion',
    operation: 'completeObligation',
    roles: ['officer', 'teamLeader'],
    says: 'Records the completed deed.',
    command: ({ body: { deedDatedOn, document }, on }) => ({ deedDatedOn: deedDatedOn ?? on, document, on }),
  }),
});

import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { AppealCommand } from '#domain';
import {
  type AppealGround,
  type AppealOutcome,
  type AppealProcedure,
  appealGrounds,
  appealOutcomes,
  appealProcedures,
  type CalendarDate,
} from '#domain';
import { IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody } from '../condition.body.js';

export class LodgeAppealBody {
  @OptionalClientId()
  appealId?: string;

  /** As the Planning Inspectorate numbers it. */
  @IsText(64)
  inspectorateReference: string;

  @IsIn(appealGrounds)
  against: AppealGround;

  /** Today if left out. */
  @IsOptionalDay()
  lodgedOn?: CalendarDate;
}

export class AppealStepBody {
  /** Today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;
}

export class StartAppealBody extends AppealStepBody {
  @IsIn(appealProcedures)
  procedure: AppealProcedure;
}

export class DecideAppealBody extends AppealStepBody {
  @IsIn(appealOutcomes)
  outcome: AppealOutcome;

  /** The decision letter, on the file. */
  @OptionalClientId()
  document?: string;

  /** Those under which the inspector permits it; they take the place of the council's. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];
}

const followers = ['officer', 'teamLeader', 'serviceManager'] as const;

/** What the applicant does about a decision, or about there being none. */
export const appeals = caseTopic<AppealCommand>('Appeals', {
  LodgeAppeal: asked(LodgeAppealBody, {
    path: 'appeals',
    operation: 'lodgeAppeal',
    roles: followers,
    says: 'Records an appeal, and whether it came in time.',
    command: ({ body: { appealId, inspectorateReference, against, lodgedOn }, idOr, on }) => ({
      ...{ appealId: idOr(appealId), inspectorateReference, against, lodgedOn: lodgedOn ?? on, on },
    }),
  }),
  ValidateAppeal: asked(AppealStepBody, {
    path: 'appeals/:appealId/validation',
    operation: 'validateAppeal',
    roles: followers,
    says: 'Records that the inspectorate took the appeal.',
    command: ({ named, body, on }) => ({ appealId: named.appealId!, validatedOn: body.on ?? on, on }),
  }),
  StartAppeal: asked(StartAppealBody, {
    path: 'appeals/:appealId/start',
    operation: 'startAppeal',
    roles: followers,
    says: 'Records that the appeal began, and how it is heard.',
    command: ({ named, body, on }) => ({
      ...{ appealId: named.appealId!, startedOn: body.on ?? on, procedure: body.procedure, on },
    }),
  }),
  WithdrawAppeal: asked(AppealStepBody, {
    path: 'appeals/:appealId/withdrawal',
    operation: 'withdrawAppeal',
    roles: followers,
    says: 'Records that the appeal was taken back.',
    command: ({ named, body, on }) => ({ appealId: named.appealId!, withdrawnOn: body.on ?? on, on }),
  }),
  DecideAppeal: asked(DecideAppealBody, {
    path: 'appeals/:appealId/decision',
    operation: 'decideAppeal',
    roles: followers,
    says: 'Records what the inspector decided. An appeal against silence decides the case.',
    command: ({ named, body, parts, request, on }) => ({
      ...{ appealId: named.appealId!, outcome: body.outcome, decidedOn: body.on ?? on, on },
      document: body.document ?? null,
      conditions: parts.conditions(body.conditions ?? [], request),
    }),
  }),
});

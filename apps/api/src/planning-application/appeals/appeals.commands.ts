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
import { appeal } from '../../acts/act-words.js';
import { IsText, OptionalClientId } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody } from '../condition.body.js';

export class LodgeAppealBody {
  @OwnId()
  appealId?: string;

  /** The Planning Inspectorate's number. */
  @IsText(64)
  @Labelled("The inspectorate's reference")
  inspectorateReference: string;

  @IsIn(appealGrounds)
  @Labelled('Against')
  against: AppealGround;

  /** Today if left out. */
  @DayOrToday('Lodged on')
  lodgedOn?: CalendarDate;
}

export class AppealStepBody {
  /** Today if left out. */
  @DayOrToday('On')
  on?: CalendarDate;
}

export class StartAppealBody extends AppealStepBody {
  /** Today if left out. */
  @DayOrToday('Started on')
  override on?: CalendarDate;

  @IsIn(appealProcedures)
  @Labelled('Procedure')
  procedure: AppealProcedure;
}

export class DecideAppealBody extends AppealStepBody {
  /** Today if left out. */
  @DayOrToday('Decided on')
  override on?: CalendarDate;

  @IsIn(appealOutcomes)
  @Labelled('Outcome')
  outcome: AppealOutcome;

  /** The decision letter among the documents of the case. */
  @OptionalClientId()
  @Labelled('The decision letter', { names: 'document' })
  document?: string;

  /** The conditions of the inspector's permission; they replace the council's. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  @Labelled('Condition')
  conditions?: ConditionBody[];
}

const followers = ['officer', 'teamLeader', 'serviceManager'] as const;

/** Appeals against a decision, or because there is none. */
export const appeals = caseTopic<AppealCommand>('Appeals', {
  LodgeAppeal: asked(LodgeAppealBody, {
    path: 'appeals',
    operation: 'lodgeAppeal',
    roles: followers,
    act: appeal('Record an appeal', 'Record the appeal', 'Appeal recorded'),
    says: 'Records an appeal, and whether it was in time.',
    command: ({ body: { appealId, inspectorateReference, against, lodgedOn }, idOr, on }) => ({
      ...{ appealId: idOr(appealId), inspectorateReference, against, lodgedOn: lodgedOn ?? on, on },
    }),
  }),
  ValidateAppeal: asked(AppealStepBody, {
    path: 'appeals/:appealId/validation',
    operation: 'validateAppeal',
    roles: followers,
    act: appeal('Record that an appeal is valid', 'Record it', 'Appeal is valid'),
    says: 'Records that the inspectorate accepted the appeal.',
    command: ({ named, body, on }) => ({ appealId: named.appealId!, validatedOn: body.on ?? on, on }),
  }),
  StartAppeal: asked(StartAppealBody, {
    path: 'appeals/:appealId/start',
    operation: 'startAppeal',
    roles: followers,
    act: appeal('Record that an appeal has started', 'Record it', 'Appeal has started'),
    says: 'Records that the appeal started, and its procedure.',
    command: ({ named, body, on }) => ({
      ...{ appealId: named.appealId!, startedOn: body.on ?? on, procedure: body.procedure, on },
    }),
  }),
  WithdrawAppeal: asked(AppealStepBody, {
    path: 'appeals/:appealId/withdrawal',
    operation: 'withdrawAppeal',
    roles: followers,
    act: appeal('Record that an appeal was withdrawn', 'Record it', 'Appeal withdrawn'),
    says: 'Records that the appeal was withdrawn.',
    command: ({ named, body, on }) => ({ appealId: named.appealId!, withdrawnOn: body.on ?? on, on }),
  }),
  DecideAppeal: asked(DecideAppealBody, {
    path: 'appeals/:appealId/decision',
    operation: 'decideAppeal',
    roles: followers,
    act: appeal('Record what the inspector decided', 'Record the decision', 'Appeal decided'),
    says: "Records the inspector's decision. An appeal against non-determination decides the case.",
    command: ({ named, body, parts, request, on }) => ({
      ...{ appealId: named.appealId!, outcome: body.outcome, decidedOn: body.on ?? on, on },
      document: body.document ?? null,
      conditions: parts.conditions(body.conditions ?? [], request),
    }),
  }),
});

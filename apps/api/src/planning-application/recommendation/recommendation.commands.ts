import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type CalendarDate,
  type RecommendationCommand,
  type RecommendedDecision,
  recommendedDecisions,
} from '#domain';
import { decide } from '../../acts/act-words.js';
import { IsOptionalDay, IsPart, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody } from '../condition.body.js';

class PartsBody {
  /** The part that is granted. */
  @IsText()
  @Labelled('Granted')
  granted: string;

  /** The part that is refused. */
  @IsText()
  @Labelled('Refused')
  refused: string;
}

class TimeLimitBody {
  /** How many years the grant lasts; left out if there is no time limit. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  @Labelled('Years')
  years?: number;

  @IsText()
  @Labelled('Why')
  reason: string;
}

export class SubmitRecommendationBody {
  /** To grant or to refuse; for other kinds of decision, the decision itself. */
  @IsIn(recommendedDecisions)
  @Labelled('Recommendation')
  recommendation: RecommendedDecision;

  /** The text of the officer's report; or name its document. */
  @IsOptional()
  @IsString()
  @Length(1, 100_000)
  @Labelled('Report', { hint: 'Drafted from the record: add what weighs, and why.' })
  report?: string;

  /** The report as a document on the file. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
    message: 'reportDocument must be the id of a document on the file',
  })
  @Labelled('The report as a document', { names: 'document', rare: true })
  reportDocument?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  @Labelled('Condition')
  conditions?: ConditionBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 10_000, { each: true })
  @Labelled('Reasons for refusal', { hint: 'A refusal needs at least one. Write one on each line.' })
  refusalReasons?: string[];

  /** For a split decision: which part is granted and which is not. */
  @IsOptional()
  @IsPart(() => PartsBody)
  @Labelled('What is granted and what is refused', { rare: true })
  parts?: PartsBody;

  /** How long the grant lasts, if not as the law says; otherwise the law's own limit is added. */
  @IsOptional()
  @IsPart(() => TimeLimitBody)
  @Labelled('A different time limit to begin', { rare: true })
  timeLimit?: TimeLimitBody;

  /** Why amended and earlier plans all remain, if nobody said which ones replace which. */
  @IsOptional()
  @IsText()
  @Labelled('Why superseded plans still apply', { rare: true })
  plansStandReason?: string;
}

export class ReturnToOfficerBody {
  @OwnId()
  entryId?: string;

  @IsText()
  @Labelled('Why', { hint: 'At least a sentence.' })
  reason: string;
}

export class AgreeConditionBody {
  /** The day of the written agreement; today if this and the notice are left out. */
  @DayOrToday('Agreed on')
  agreedOn?: CalendarDate;

  /**
   * If the applicant did not answer: the day on which the council told them of the condition. They count as
   * agreeing when the period to answer has passed (SI 2018/566).
   */
  @IsOptionalDay()
  @Labelled('Notice was given on')
  noticeGivenOn?: CalendarDate;
}

const recommenders = ['officer', 'teamLeader'] as const;

export const recommendation = caseTopic<RecommendationCommand>('Recommendation', {
  SubmitRecommendation: asked(SubmitRecommendationBody, {
    path: 'recommendation',
    operation: 'recommend',
    roles: recommenders,
    act: decide('Recommend a decision', 'Recommend', 'Recommended'),
    says: 'Recommends a decision, with conditions or reasons, and the report.',
    command: ({ body, parts, request, by, on }) => ({
      recommendation: body.recommendation,
      report: body.report ?? '',
      reportDocument: body.reportDocument ?? null,
      conditions: parts.conditions(body.conditions ?? [], request),
      refusalReasons: body.refusalReasons ?? [],
      plansStandBecause: body.plansStandReason ?? null,
      parts: body.parts ? { ...body.parts } : null,
      timeLimit: body.timeLimit
        ? { years: body.timeLimit.years ?? null, reason: body.timeLimit.reason }
        : null,
      ...{ by, on },
    }),
  }),
  ReturnToOfficer: asked(ReturnToOfficerBody, {
    path: 'recommendation/return',
    operation: 'returnToOfficer',
    roles: [...recommenders, 'serviceManager'],
    act: decide('Return it to the officer', 'Return it', 'Returned to the officer'),
    says: 'Returns a recommendation to its officer. Nobody can review their own.',
    command: ({ body: { entryId, reason }, idOr, by, on }) => ({ entryId: idOr(entryId), reason, by, on }),
  }),
  AgreeCondition: asked(AgreeConditionBody, {
    path: 'conditions/:condition/agreement',
    operation: 'agreeCondition',
    roles: recommenders,
    act: decide('Record that a condition was agreed', 'Record the agreement', 'Condition agreed'),
    says: "Records the applicant's agreement to a pre-commencement condition: without it, no permission can be issued.",
    command: ({ named, body: { agreedOn, noticeGivenOn }, on }) => ({
      condition: Number(named.condition),
      agreed: noticeGivenOn && !agreedOn ? { noticeGivenOn } : { inWritingOn: agreedOn ?? on },
      on,
    }),
  }),
});

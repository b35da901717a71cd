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
import { IsOptionalDay, IsPart, IsText, OptionalClientId } from '../../http/fields.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody } from '../condition.body.js';

class PartsBody {
  /** What of it is granted. */
  @IsText()
  granted: string;

  /** What of it is refused. */
  @IsText()
  refused: string;
}

class TimeLimitBody {
  /** How many years the grant lasts; left out where no time is limited at all. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  years?: number;

  @IsText()
  reason: string;
}

export class SubmitRecommendationBody {
  /** To grant or to refuse; for what is neither granted nor refused, the decision itself. */
  @IsIn(recommendedDecisions)
  recommendation: RecommendedDecision;

  /** The text of the officer's report; or name its document. */
  @IsOptional()
  @IsString()
  @Length(1, 100_000)
  report?: string;

  /** The report as a document on the file. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
    message: 'reportDocument must be the id of a document on the file',
  })
  reportDocument?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 10_000, { each: true })
  refusalReasons?: string[];

  /** Of what is granted in part: which part is, and which is not. */
  @IsOptional()
  @IsPart(() => PartsBody)
  parts?: PartsBody;

  /** How long the grant lasts, where that is not what the law gives; the law's own limit is put on it otherwise. */
  @IsOptional()
  @IsPart(() => TimeLimitBody)
  timeLimit?: TimeLimitBody;

  /** Why amended plans and those of before all stand, where nobody said which take whose place. */
  @IsOptional()
  @IsText()
  plansStandReason?: string;
}

export class ReturnToOfficerBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  reason: string;
}

export class AgreeConditionBody {
  /** The day the applicant agreed in writing; today if this and the notice are left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;

  /**
   * Where nothing was answered: the day the council told the applicant of the condition. They are taken to agree when
   * the period to answer has run out (SI 2018/566).
   */
  @IsOptionalDay()
  noticeGivenOn?: CalendarDate;
}

const recommenders = ['officer', 'teamLeader'] as const;

export const recommendation = caseTopic<RecommendationCommand>('Recommendation', {
  SubmitRecommendation: asked(SubmitRecommendationBody, {
    path: 'recommendation',
    operation: 'recommend',
    roles: recommenders,
    says: 'Recommends a decision, with conditions or reasons and the report.',
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
    says: 'Returns a recommendation to its officer. Nobody reviews their own.',
    command: ({ body: { entryId, reason }, idOr, by, on }) => ({ entryId: idOr(entryId), reason, by, on }),
  }),
  AgreeCondition: asked(AgreeConditionBody, {
    path: 'conditions/:condition/agreement',
    operation: 'agreeCondition',
    roles: recommenders,
    says: "Records the applicant's agreement to a condition that holds up the beginning of works: no permission without it.",
    command: ({ named, body: { agreedOn, noticeGivenOn }, on }) => ({
      condition: Number(named.condition),
      agreed: noticeGivenOn && !agreedOn ? { noticeGivenOn } : { inWritingOn: agreedOn ?? on },
      on,
    }),
  }),
});

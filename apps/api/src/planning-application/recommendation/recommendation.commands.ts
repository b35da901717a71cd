import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  type CalendarDate,
  type RecommendationCommand,
  type RecommendedDecision,
  recommendedDecisions,
} from '#domain';
import { IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { asked, caseTopic } from '../case-routes.js';
import { ConditionBody, conditionOf } from '../condition.body.js';

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
    command: ({ body, by, on }) => ({
      recommendation: body.recommendation,
      report: body.report ?? '',
      reportDocument: body.reportDocument ?? null,
      conditions: (body.conditions ?? []).map(conditionOf),
      refusalReasons: body.refusalReasons ?? [],
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

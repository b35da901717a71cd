import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type CaseId, type CouncilCode, planningApplicationEvents } from '#domain';
import { type OrderOfFacts, ordersOfFacts } from '#read-models';
import { OptionalPlace } from '../http/by-place.js';
import { IsCaseId, IsOptionalDay } from '../http/fields.js';
import { commaSeparated, OptionalCouncils, OptionalFromOne, OptionalNumber } from '../http/query.js';

const types = [...Object.keys(planningApplicationEvents), 'FactSetAside'];

/** Filters of facts; a filter that is left out has no effect. */
export class FactsQuery {
  /** Only facts of these types, comma-separated: `DecisionIssued,AppealLodged`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(types, { each: true, message: 'type must be types of facts of a case, such as DecisionIssued' })
  type?: string[];

  /**
   * Who recorded it: the id of an officer or a program, `me`, or `clerk` for what was recorded because a day
   * came.
   */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._@:|-]{0,127}$/, {
    message: 'actor must be the id of the person who recorded it',
  })
  actor?: string;

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** Only of this case, by its id. */
  @IsOptional()
  @IsCaseId()
  case?: CaseId;

  /** Took effect on this day or later. */
  @IsOptionalDay()
  effectiveFrom?: CalendarDate;

  /** Took effect on this day or earlier. */
  @IsOptionalDay()
  effectiveTo?: CalendarDate;

  /** Recorded on this day or later. */
  @IsOptionalDay()
  recordedFrom?: CalendarDate;

  /** Recorded on this day or earlier. */
  @IsOptionalDay()
  recordedTo?: CalendarDate;

  /** Recorded more than this many days after it took effect. */
  @OptionalNumber({ least: 0, most: 10_000 })
  late?: number;

  /**
   * The order in which they were recorded: `newest` or `oldest` first. The newest first if left out. A page of the
   * oldest first goes on with `after`.
   */
  @IsOptional()
  @IsIn(ordersOfFacts)
  order?: OrderOfFacts;

  /** Recorded before this position: the `next` of the previous page, if the newest are first. */
  @OptionalPlace()
  before?: string;

  /** Recorded after this position: the `next` of the previous page, if the oldest are first. */
  @OptionalPlace()
  after?: string;

  /** The maximum number: 100 if left out. */
  @OptionalFromOne(1_000)
  limit?: number;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, officers } from '#domain';
import { IsClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { WeightBody } from '../../shared-service/membership.body.js';
import { largestAmount } from '../statement/statements.body.js';

/** A year's cost of the grade or specialism, and the hours over which it is recovered. */
export class RateBody {
  @IsString()
  @Length(1, 60)
  grade: string;

  @IsOptional()
  @IsIn(officers.specialisms)
  specialism?: (typeof officers.specialisms)[number];

  @IsCalendarDate()
  from: CalendarDate;

  @IsInt()
  @Min(0)
  @Max(largestAmount)
  payPence: number;

  @IsInt()
  @Min(0)
  @Max(largestAmount)
  onCostsPence: number;

  @IsInt()
  @Min(0)
  @Max(largestAmount)
  directPence: number;

  @IsInt()
  @Min(0)
  @Max(largestAmount)
  overheadSharePence: number;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(100_000)
  productiveHours: number;
}

export class OpenPoolBody {
  @IsString()
  @Length(1, 100)
  name: string;
}

export class PoolCostBody {
  @IsClientId()
  costId: string;

  @IsInt()
  @Min(1)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 500)
  what: string;

  @IsCalendarDate()
  incurredOn: CalendarDate;
}

export class ReversalBody {
  @IsClientId()
  id: string;

  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class CaseWeightsBody {
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  major: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minor: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  other: number;
}

export class RulePartBody {
  /** The portion of the pool shared on this basis, relative to the other parts. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  portion: number;

  @IsIn(['fixedShare', 'population', 'hours', 'weightedCases', 'feeIncome'])
  basis: 'fixedShare' | 'population' | 'hours' | 'weightedCases' | 'feeIncome';

  /** For a fixed share, or the population of each council. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WeightBody)
  councils?: WeightBody[];

  /** For weighted cases. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseWeightsBody)
  weights?: CaseWeightsBody;
}

export class RuleBody {
  @IsCalendarDate()
  from: CalendarDate;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => RulePartBody)
  parts: RulePartBody[];

  /** Used if no council has any of the quantity by which a part is shared. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WeightBody)
  otherwise: WeightBody[];
}

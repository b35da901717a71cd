import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, type CaseId, type CouncilCode, sharedServices } from '#domain';
import { IsCaseId, IsCouncil, IsMonth } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

export class FoundServiceBody {
  @IsString()
  @Length(2, 200)
  name: string;

  /** The employing authority. */
  @IsCouncil()
  host: CouncilCode;

  /** Of the accounts. */
  @IsMonth()
  firstMonth: string;
}

export class StageBody {
  @IsIn(sharedServices.councilStages)
  stage: sharedServices.CouncilStage;

  @IsCalendarDate()
  from: CalendarDate;
}

export class WeightBody {
  @IsCouncil()
  council: CouncilCode;

  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  weight: number;
}

export class SuccessionBody {
  /** One council: a merger. Several councils: a split, by weight. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WeightBody)
  successors: WeightBody[];

  @IsCalendarDate()
  from: CalendarDate;
}

export class CaseToCouncilBody {
  @IsCaseId()
  caseId: CaseId;

  @IsCouncil()
  council: CouncilCode;
}

export class WardToCouncilBody {
  @IsString()
  @Length(1, 100)
  ward: string;

  @IsCouncil()
  council: CouncilCode;
}

export class DivisionBody {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => CaseToCouncilBody)
  cases?: CaseToCouncilBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => WardToCouncilBody)
  wards?: WardToCouncilBody[];

  /** Takes every case that the other two lists do not name. */
  @IsCouncil()
  otherwise: CouncilCode;
}

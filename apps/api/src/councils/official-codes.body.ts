import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, councils } from '#domain';
import { IsCalendarDate } from '../http/validation.js';

export class OfficialCodesBody {
  /** Every code by which others call it: `E07000008` of the Office for National Statistics, `Q0505` of the Planning Portal. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z0-9]{2,9}$/, { each: true, message: 'codes must each be two to nine capitals or digits' })
  codes: string[];

  /** The region of England in which it lies: open data says it of sites whose submission does not. */
  @IsOptional()
  @IsIn(councils.regions)
  region?: councils.Region;

  @IsCalendarDate()
  from: CalendarDate;
}

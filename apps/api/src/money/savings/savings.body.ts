import { IsInt, Max, Min } from 'class-validator';
import { IsPence } from '../../http/fields.js';

export class YearBody {
  /** The financial year, by the one in which it begins. */
  @IsInt()
  @Min(2000)
  @Max(2099)
  year: number;
}

export class BaselineBody extends YearBody {
  /** The council's budget for the year if it had continued alone. */
  @IsPence()
  alonePence: number;

  /** What sharing is meant to save. */
  @IsPence()
  targetSavingPence: number;
}

export class ForecastBody extends YearBody {
  /** What the council is now expected to pay for the year. */
  @IsPence()
  expectedPence: number;
}

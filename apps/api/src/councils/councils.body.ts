import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, type CouncilCode, councils } from '#domain';
import { IsCouncil, IsOptionalDay, IsText } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

export class TakeOnCouncilBody {
  @IsCouncil()
  council: CouncilCode;

  @IsString()
  @Length(2, 200)
  name: string;

  /**
   * The format of its case references, made of {yy} or {yyyy}, {number} and {suffix}:
   * `{yy}/{number}/{suffix}`.
   */
  @IsString()
  @Length(8, 60)
  referenceFormat: string;

  /** `setUp` if it joins in stages; live from the first day if left out. */
  @IsOptional()
  @IsIn(['setUp', 'live'])
  begins?: 'setUp' | 'live';
}

export class ReferenceFormatBody {
  @IsString()
  @Length(8, 60)
  referenceFormat: string;

  @IsCalendarDate()
  from: CalendarDate;
}

export class AppearanceBody {
  /** The name that the public knows. */
  @IsText(200)
  name: string;

  /** For places too small for the full name. */
  @IsText(councils.longestShortName)
  shortName: string;

  /** The colour behind white text: `#0f4c8a`. */
  @Matches(/^#[0-9a-f]{6}$/, { message: 'colour must be six digits from 0 to 9 and a to f, like #0f4c8a' })
  colour: string;

  /** The lines of its postal address, without its name. */
  @IsArray()
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  address: string[];

  @IsOptional()
  @IsEmail()
  @Length(3, 200)
  email?: string;

  @IsOptional()
  @Matches(/^\+?[0-9 ()-]{6,30}$/, { message: 'phone must be a telephone number, like 01223 457000' })
  phone?: string;

  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @Length(8, 200)
  website?: string;

  @IsCalendarDate()
  from: CalendarDate;
}

export class CommitteeBody {
  @IsString()
  @Length(1, 200)
  name: string;

  @IsInt()
  @Min(1)
  @Max(100)
  seats: number;

  @IsInt()
  @Min(1)
  @Max(100)
  quorum: number;

  @IsCalendarDate()
  from: CalendarDate;
}

export class PublicationPolicyBody {
  @IsIn(['publish', 'withhold'])
  commenterNames: 'publish' | 'withhold';

  @IsIn(['publish', 'withhold'])
  commenterAddresses: 'publish' | 'withhold';

  @IsCalendarDate()
  from: CalendarDate;
}

export class PublicCommentsBody {
  /**
   * `untilLastDay`: until the last day in a notice or letter; `untilDecision`: until the decision; `not`: not
   * at all.
   */
  @IsIn(councils.publicCommentsTaken)
  taken: councils.PublicComments['taken'];

  @IsCalendarDate()
  from: CalendarDate;
}

export class LettersByRuleBody {
  /** All letters that are sent by rule; none if left out, so that a person writes each letter. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(councils.ruledLetters, { each: true })
  letters?: councils.RuledLetter[];

  /** A letter that was not sent by rule before starts tomorrow at the earliest. */
  @IsCalendarDate()
  from: CalendarDate;
}

export class AreaBody {
  @IsString()
  @Length(1, 60)
  team: string;

  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  wards: string[];
}

export class AreasBody {
  /** All teams with their wards. A ward that is left out has no team. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AreaBody)
  areas: AreaBody[];

  @IsCalendarDate()
  from: CalendarDate;
}

export class RetentionPeriodBody {
  @IsIn(councils.recordClasses)
  records: (typeof councils.recordClasses)[number];

  /** Counted from the case's last day; null: for good. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  years: number | null;
}

export class RetentionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RetentionPeriodBody)
  periods: RetentionPeriodBody[];

  @IsCalendarDate()
  from: CalendarDate;
}

export class OnDayQuery {
  /** The day asked; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;
}

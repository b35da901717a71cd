import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import type { CalendarDate } from '#domain';
import type { Confidence } from '#legislation';
import { IsOptionalDay, IsText, OptionalClientId } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';
import { sureness } from './readable.js';

const confidences = Object.keys(sureness) as readonly Confidence[];

/** The confidence as a letter, or as the words used in answers. */
const asLetter = ({ value }: { readonly value: unknown }): unknown =>
  confidences.find((letter) => sureness[letter] === value) ?? value;
const mostRules = 500;

export class RuleNameBody {
  /** A table of the law, as `GET /law` lists them; `fees` for an amount of the fee table. */
  @IsText(100)
  table: string;

  /** The rule's key in the table. */
  @IsText(100)
  key: string;
}

export class CouncilRuleBody extends RuleNameBody {
  /** The contents of the rule, in the form of its table's rows; for a fee, its `amountPence`. */
  @IsObject()
  says: Record<string, never>;
}

class DaysBody {
  /** The first day on which it applies. */
  @IsCalendarDate()
  from: CalendarDate;

  /** The last day; left out if there is none. */
  @IsOptionalDay()
  until?: CalendarDate;

  /** The reason, for later readers. */
  @IsText(2_000)
  reason: string;
}

export class AdoptCouncilLawBody extends DaysBody {
  @OptionalClientId()
  adoptionId?: string;

  /** All are adopted together; if one cannot be, none is. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostRules)
  @ValidateNested({ each: true })
  @Type(() => CouncilRuleBody)
  rules: CouncilRuleBody[];

  /** The resolution, instrument or advice behind it: every answer names it. */
  @IsText(500)
  source: string;

  /**
   * V: seen in that source; D: worked out from it; K: not verified. The words used in answers are accepted
   * too.
   */
  @Transform(asLetter)
  @IsIn(confidences)
  confidence: Confidence;

  /**
   * The regulations that let the council set its own fees. Without them, the council may only correct
   * unverified amounts.
   */
  @IsOptional()
  @IsText(500)
  power?: string;
}

export class WithdrawCouncilLawBody extends DaysBody {
  @OptionalClientId()
  withdrawalId?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostRules)
  @ValidateNested({ each: true })
  @Type(() => RuleNameBody)
  rules: RuleNameBody[];
}

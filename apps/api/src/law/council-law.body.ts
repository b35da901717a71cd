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

/** The letter, or the words that answers say it in. */
const asLetter = ({ value }: { readonly value: unknown }): unknown =>
  confidences.find((letter) => sureness[letter] === value) ?? value;
const mostRules = 500;

export class RuleNameBody {
  /** A table of the law, as `GET /law` lists them; `fees` for an amount of the fee table. */
  @IsText(100)
  table: string;

  /** Which rule of the table. */
  @IsText(100)
  key: string;
}

export class CouncilRuleBody extends RuleNameBody {
  /** What the rule says, as the rows of its table do; for a fee, its `amountPence`. */
  @IsObject()
  says: Record<string, never>;
}

class DaysBody {
  /** The first day on which it applies. */
  @IsCalendarDate()
  from: CalendarDate;

  /** The last day; left out while it lasts. */
  @IsOptionalDay()
  until?: CalendarDate;

  /** Why, for whoever asks later. */
  @IsText(2_000)
  reason: string;
}

export class AdoptCouncilLawBody extends DaysBody {
  @OptionalClientId()
  adoptionId?: string;

  /** All are adopted, or none where any cannot be. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostRules)
  @ValidateNested({ each: true })
  @Type(() => CouncilRuleBody)
  rules: CouncilRuleBody[];

  /** The resolution, the instrument or the advice it is taken from: every answer names it. */
  @IsText(500)
  source: string;

  /** V: seen in that source; D: worked out from it; K: not verified. The words of the answers are taken too. */
  @Transform(asLetter)
  @IsIn(confidences)
  confidence: Confidence;

  /** The regulations that let the council set its own fees. Without them it may only correct unverified amounts. */
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

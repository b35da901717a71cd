import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { pence, priceSchedules } from '#domain';
import { IsPart, IsText } from '../../http/fields.js';
import { malformed } from '../../http/problem.js';

const largest = 100_000_000_000;

class BandBody {
  /** The largest number in the band; left out for the last band. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  upTo?: number;

  @IsInt()
  @Min(0)
  @Max(largest)
  pence: number;

  /** Whether each item costs this, or the whole band. */
  @IsIn(['item', 'band'])
  per: 'item' | 'band';
}

class ByNumberBody {
  /** The thing counted: homes, sites, trees. */
  @IsText(60)
  item: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BandBody)
  bands: BandBody[];
}

class ShareOfPriceBody {
  @IsIn(priceSchedules.discretionaryServices)
  service: priceSchedules.ServiceKey['service'];

  @IsText(60)
  level: string;

  @IsText(60)
  scale: string;

  /** 5000 is half. */
  @IsInt()
  @Min(0)
  @Max(100_000)
  perTenThousand: number;
}

class ReductionBody {
  @IsText(100)
  name: string;

  /** 2500 is a quarter less. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  perTenThousand: number;
}

/** The price is one of the first five; the others may be combined with any of these. */
export class PriceRuleBody {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largest)
  amountPence?: number;

  @IsOptional()
  @IsPart(() => ByNumberBody)
  byNumber?: ByNumberBody;

  /** 2500 is a quarter of the statutory fee. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  shareOfStatutoryFee?: number;

  /** 7500 is three quarters of what the time on it came to. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  shareOfFullCost?: number;

  @IsOptional()
  @IsPart(() => ShareOfPriceBody)
  shareOfPrice?: ShareOfPriceBody;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largest)
  leastPence?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largest)
  mostPence?: number;

  /** Whether the amounts include the tax; otherwise it is added. */
  @IsOptional()
  @IsBoolean()
  vatInside?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReductionBody)
  reductions?: ReductionBody[];

  /** What is kept if the application is returned: an amount, tax included. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largest)
  keptPence?: number;

  /** Or a share of the whole; 1000 is a tenth. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  keptPerTenThousand?: number;
}

/** A rule as in the price schedule. */
export function priceRuleOf(body: PriceRuleBody): priceSchedules.PriceRule {
  const { leastPence, mostPence, vatInside, reductions, keptPence, keptPerTenThousand } = body;
  if (keptPence !== undefined && keptPerTenThousand !== undefined)
    throw malformed([{ field: 'rule.keptPence', because: 'what is kept must be an amount or a share' }]);
  return {
    of: baseOf(body),
    vat: vatInside ? 'inside' : 'on top',
    ...(leastPence !== undefined && { leastPence: pence(leastPence) }),
    ...(mostPence !== undefined && { mostPence: pence(mostPence) }),
    ...(reductions && {
      reductions: reductions.map(({ name, perTenThousand }) => ({ name, perTenThousand })),
    }),
    ...(keptPence !== undefined && { kept: { pence: pence(keptPence) } }),
    ...(keptPerTenThousand !== undefined && { kept: { perTenThousand: keptPerTenThousand } }),
  };
}

function baseOf({
  amountPence,
  byNumber,
  shareOfStatutoryFee,
  shareOfFullCost,
  shareOfPrice,
}: PriceRuleBody): priceSchedules.PriceBase {
  const bases = [amountPence, byNumber, shareOfStatutoryFee, shareOfFullCost, shareOfPrice];
  const given = bases.filter((base) => base !== undefined);
  if (given.length !== 1) {
    const because =
      'must have exactly one of amountPence, byNumber, shareOfStatutoryFee, shareOfFullCost and shareOfPrice';
    throw malformed([{ field: 'rule', because }]);
  }
  if (byNumber) return { of: 'items', item: byNumber.item, bands: byNumber.bands.map(bandOf) };
  if (shareOfPrice) {
    const { service, level, scale, perTenThousand } = shareOfPrice;
    return { of: 'another price', key: { service, level, scale }, perTenThousand };
  }
  if (shareOfFullCost !== undefined) return { of: 'full cost', perTenThousand: shareOfFullCost };
  if (shareOfStatutoryFee !== undefined) return { of: 'statutory fee', perTenThousand: shareOfStatutoryFee };
  return { of: 'amount', pence: pence(amountPence!) };
}

const bandOf = ({ upTo, pence: amount, per }: BandBody): priceSchedules.PriceBand => ({
  upTo: upTo ?? null,
  pence: pence(amount),
  per,
});

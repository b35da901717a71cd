import type { BandText, ScaleText, Size } from '../data/fees/scale-text.js';
import { feeScales, type ScaleName } from '../data/fees/scales.js';
import type { FeeStep } from './answer.js';
import { chargeFor, type Tariff } from './tariff.js';
import { type Measure, measureOfCount, measureOfExtent, pence, sumOfPence, wholeUnits } from './values.js';

interface Band {
  readonly holds: (size: Measure) => boolean;
  readonly steps: (tariff: Tariff, size: Measure, charged: Measure) => readonly FeeStep[];
}

interface Scale {
  readonly law: string;
  readonly bands: readonly Band[];
  readonly cap: ScaleText['cap'];
}

function readSize(text: string): Measure {
  const [amount, unit] = text.split(' ');
  const size =
    unit === 'ha'
      ? measureOfExtent({ hectares: amount ?? '' })
      : unit === 'm2'
        ? measureOfExtent({ squareMetres: amount ?? '' })
        : measureOfCount(Number(amount));
  if (size === undefined) throw new RangeError(`"${text}" is not a size`);
  return size;
}

function readLimit(limit: BandText['band']): Band['holds'] {
  if (limit === 'always' || limit === 'above that') return () => true;
  const bound = readSize(limit.replace(/^(below|up to) /, ''));
  return limit.startsWith('below') ? (size) => size < bound : (size) => size <= bound;
}

function readBand(text: BandText, unit: Measure): Band {
  const holds = readLimit(text.band);
  if ('flat' in text) return { holds, steps: (tariff) => [chargeFor(tariff, text.flat)] };
  if (!('base' in text)) {
    return {
      holds,
      steps: (tariff, _, charged) => [chargeFor(tariff, text.each, wholeUnits(charged, unit))],
    };
  }
  const over = readSize(text.over);
  return {
    holds,
    steps: (tariff, size) => {
      const units = size > over ? wholeUnits((size - over) as Measure, unit) : 0;
      const base = chargeFor(tariff, text.base);
      return units === 0 ? [base] : [base, chargeFor(tariff, text.each, units)];
    },
  };
}

const readScale = (text: ScaleText & { unit: Size }): Scale => ({
  law: text.law,
  bands: text.bands.map((band) => readBand(band, readSize(text.unit))),
  cap: text.cap,
});

const scales = Object.fromEntries(
  Object.entries(feeScales).map(([name, text]) => [name, readScale(text)]),
) as Record<ScaleName, Scale>;

export const lawOfScale = (name: ScaleName): string => scales[name].law;

/** The steps of one category: the charge of its band, and the maximum if that is less. */
export function stepsOnScale(
  tariff: Tariff,
  name: ScaleName,
  size: Measure,
  charged: Measure = size,
): readonly FeeStep[] {
  const { bands, cap } = scales[name];
  const steps = bands.find((band) => band.holds(size))!.steps(tariff, size, charged);
  if (!cap) return steps;
  const maximum = chargeFor(tariff, cap);
  const excess = sumOfPence(steps.map((step) => step.amountPence)) - maximum.ratePence;
  if (excess <= 0) return steps;
  return [...steps, { ...maximum, kind: 'cap', amountPence: pence(-excess) }];
}

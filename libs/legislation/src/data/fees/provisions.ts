import type { BandText, ScaleText } from './scale-text.js';
import { feeScales } from './scales.js';
import type { FeeCode } from './tables.js';

/**
 * The provision that sets an amount if no scale names it: in the Fees Regulations, except for hazardous
 * substances.
 */
const apart: Readonly<Partial<Record<FeeCode, string>>> = {
  's73.householder': 'SI 2012/2920 Sch. 1 Pt 1 (section 73), put in by SI 2025/342 reg. 5(2)',
  's73.major': 'SI 2012/2920 Sch. 1 Pt 1 (section 73), put in by SI 2025/342 reg. 5(2)',
  's73.other': 'SI 2012/2920 Sch. 1 Pt 1 (section 73), put in by SI 2025/342 reg. 5(2)',
  'rm.paid': 'SI 2012/2920 Sch. 1 Pt 1 (reserved matters)',
  'sports.flat': 'SI 2012/2920 Sch. 1 Pt 1 (sports clubs)',
  'nma.householder': 'SI 2012/2920 reg. 17',
  'nma.other': 'SI 2012/2920 reg. 17',
  'pa.standard': 'SI 2012/2920 reg. 14(1)',
  'pa.cou.works': 'SI 2012/2920 reg. 14(1)',
  'pa.telecoms': 'SI 2012/2920 reg. 14(1)',
  'ad.premises': 'SI 2012/2920 Sch. 2',
  'ad.other': 'SI 2012/2920 Sch. 2',
  'ldc.condition': 'SI 2012/2920 reg. 11(3)(b)',
  'hazardous.toTwice': 'SI 2015/627 (fees), not raised each year',
  'hazardous.overTwice': 'SI 2015/627 (fees), not raised each year',
  'hazardous.existing': 'SI 2015/627 (fees), not raised each year',
};

const codesOf = (band: BandText): readonly FeeCode[] => [
  ...('flat' in band ? [band.flat] : []),
  ...('base' in band ? [band.base] : []),
  ...('each' in band ? [band.each] : []),
];

/** An amount that several scales name as the maximum belongs to the first. */
const byScale = new Map<FeeCode, string>(
  Object.values<ScaleText>(feeScales)
    .flatMap(({ law, bands, cap }) =>
      [...bands.flatMap(codesOf), ...(cap ? [cap] : [])].map((code): [FeeCode, string] => [code, law]),
    )
    .reverse(),
);

/** The provision that sets the amount of a line. An answer names it as its source. */
export function provisionOf(code: FeeCode): string {
  const scale = byScale.get(code);
  const provision = apart[code] ?? (scale && `SI 2012/2920 ${scale}`);
  if (!provision) throw new RangeError(`No provision is known that sets "${code}"`);
  return provision;
}

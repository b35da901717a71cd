import type { FeeLinesText } from './fee-line-text.js';

/**
 * Amounts in the law that the compiled table lacks. All except the hazardous substances fees are unverified:
 * a council should check them before it relies on them.
 */
export const additionalFees = {
  'og.gt15ha.each': {
    words: 'Oil/gas winning: each 0.1 ha over 15',
    unit: '0.1 ha',
    rule: 'per unit over',
    from: { '2023-12-06': '204 K', '2025-04-01': '207 D', '2026-04-01': '215 D' },
    source: 'Schedule 1, Part 2, category 10; set equal to drill.gt7.5ha.each',
  },
  'sports.flat': {
    words: 'Non-profit sports club: playing field, or works for one that create no floor space',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '578 K', '2025-04-01': '588 K', '2026-04-01': '610 K' },
    source: 'Schedule 1, Part 1 (sports clubs)',
  },
  'outline.mixed.lt0.5ha': {
    words: 'Outline, more than one category, site less than 0.5 ha',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '578 K', '2025-04-01': '578 K', '2026-04-01': '578 K' },
    source: 'Schedule 1, Part 1; not raised by regulation 18A (as a council noted in April 2026)',
  },
  'outline.mixed.to2.5ha': {
    words: 'Outline, more than one category, from 0.5 ha up to and including 2.5 ha',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '624 K', '2025-04-01': '624 K', '2026-04-01': '624 K' },
    source: 'Schedule 1, Part 1; not raised by regulation 18A (as a council noted in April 2026)',
  },
  'outline.mixed.gt2.5ha.base': {
    words: 'Outline, more than one category, over 2.5 ha: base',
    unit: 'application',
    rule: 'base',
    from: { '2023-12-06': '15433 K', '2025-04-01': '15433 K', '2026-04-01': '15433 K' },
    source: 'Schedule 1, Part 1; not raised by regulation 18A (as a council noted in April 2026)',
  },
  'outline.mixed.gt2.5ha.each': {
    words: 'Outline, more than one category: each 0.1 ha over 2.5 ha',
    unit: '0.1 ha',
    rule: 'per unit over',
    from: { '2023-12-06': '186 K', '2025-04-01': '186 K', '2026-04-01': '186 K' },
    source: 'Schedule 1, Part 1; not raised by regulation 18A (as a council noted in April 2026)',
  },
  'outline.mixed.cap': {
    words: 'Outline, more than one category: maximum',
    unit: 'application',
    rule: 'cap',
    from: { '2023-12-06': '202500 K', '2025-04-01': '202500 K', '2026-04-01': '202500 K' },
    source: 'Schedule 1, Part 1; not raised by regulation 18A (as a council noted in April 2026)',
  },
  'hazardous.toTwice': {
    words: 'Hazardous substances, no quantity over twice the controlled quantity',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '250 V', '2025-04-01': '250 V', '2026-04-01': '250 V' },
    source: 'Planning (Hazardous Substances) Regulations 2015, not indexed; Cornwall, Haringey',
  },
  'hazardous.overTwice': {
    words: 'Hazardous substances, a quantity over twice the controlled quantity',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '400 V', '2025-04-01': '400 V', '2026-04-01': '400 V' },
    source: 'Planning (Hazardous Substances) Regulations 2015, not indexed; Cornwall, Haringey',
  },
  'hazardous.existing': {
    words:
      'Hazardous substances: a condition removed, or consent continued when control of the land is divided',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '200 V', '2025-04-01': '200 V', '2026-04-01': '200 V' },
    source: 'Planning (Hazardous Substances) Regulations 2015, not indexed; Cornwall, Haringey',
  },
} as const satisfies FeeLinesText;

/** Amounts that regulation 18A does not raise, by the law that sets them. */
export const lawWithoutRise = (code: string): string | undefined => {
  if (code.startsWith('outline.mixed.'))
    return 'SI 2012/2920 Sch. 1 Pt 1, as amended by SI 2023/1197; not raised since';
  return code.startsWith('hazardous.') ? 'SI 2015/627, not raised each year' : undefined;
};

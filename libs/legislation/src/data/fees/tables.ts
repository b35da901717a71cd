import { additionalFees } from './additions.js';
import { buildingsFees } from './buildings.js';
import { consentsFees } from './consents.js';
import type { FeeTableDay } from './fee-line-text.js';
import { homesFees } from './homes.js';
import { landFees } from './land.js';

/** The 69 lines of the compiled table, in its order of subjects. */
export const compiledFees = { ...homesFees, ...buildingsFees, ...landFees, ...consentsFees };

export const feeLines = { ...compiledFees, ...additionalFees };

export type FeeCode = keyof typeof feeLines;

/**
 * The tables of England, oldest first. A table is used for applications received on its start day or later, until the
 * next one starts. An application keeps the table of its received day, even if it takes years.
 */
export const feeTables: readonly { readonly startsOn: FeeTableDay; readonly law: string }[] = [
  { startsOn: '2023-12-06', law: 'SI 2012/2920 as amended by SI 2023/1197' },
  {
    startsOn: '2025-04-01',
    law: 'SI 2012/2920 reg. 18A (September 2024 CPI, 1.7%); amounts newly set by SI 2025/342',
  },
  { startsOn: '2026-04-01', law: 'SI 2012/2920 reg. 18A (September 2025 CPI, 3.8%)' },
];

/**
 * Free resubmission: regulation 9 was revoked on 6 December 2023, except if its twelve months had begun by this day.
 */
export const lastDayAFreeGoCouldBegin = '2023-12-05';

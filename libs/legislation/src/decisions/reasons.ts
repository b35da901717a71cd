import { decisionReasons } from '../data/decision-reasons.js';
import type { CalendarDate } from '../dates.js';
import { type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

/** The provision that requires reasons for a decision on a type; undefined if no law does. */
export const lawOfReasons = (
  code: string,
  on: CalendarDate,
  corrections: Corrections = {},
): string | undefined => {
  const family = applicationType(code, undefined, corrections)?.family;
  return family && inForce(decisionReasons, family, on, corrections)?.row.source;
};

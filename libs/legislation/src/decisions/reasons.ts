import { decisionReasons } from '../data/decision-reasons.js';
import type { CalendarDate } from '../dates.js';
import { type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

/** The provision by which a decision on a type says its reasons; nothing where no law of its own asks for them. */
export const lawOfReasons = (
  code: string,
  on: CalendarDate,
  corrections: Corrections = {},
): string | undefined => {
  const family = applicationType(code, undefined, corrections)?.family;
  return family && inForce(decisionReasons, family, on, corrections)?.row.source;
};

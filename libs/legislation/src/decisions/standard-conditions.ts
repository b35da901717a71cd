import { type StandardConditionsRow, standardConditions } from '../data/standard-conditions.js';
import { type CalendarDate, dayWritten } from '../dates.js';
import { type Corrections, inForce } from '../law/dated-table.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';

/** A condition that the law itself requires on a grant. */
export interface StandardCondition {
  readonly text: string;
  /** The provision that requires it. */
  readonly source: string;
  readonly standard: 'advertisement' | 'time-limit';
}

type LimitKey = Extract<StandardConditionsRow['key'], `time-limit.${string}`>;

/** The standard time limit for a grant of a type; undefined if it does not lapse, or lapses under other law. */
function limitOf({ family, code }: ApplicationType): LimitKey | undefined {
  // Development that already exists has no time limit to begin (TCPA 1990 s. 91(4)).
  if (code.endsWith('.retro')) return undefined;
  switch (family) {
    case 'householder':
    case 'full':
    case 'technical-details':
    case 'conservation-area-demolition':
    case 'section-73':
      return 'time-limit.permission';
    case 'outline':
      return 'time-limit.outline';
    case 'listed-building':
      return 'time-limit.listed-building';
    case 'advertisement':
      return 'time-limit.advertisement';
    default:
      return undefined;
  }
}

/** Whether a grant of a type must have a time limit, or a reason for having none. */
export const limitsTime = (code: string, corrections: Corrections = {}): boolean => {
  const type = applicationType(code, undefined, corrections);
  return type !== undefined && limitOf(type) !== undefined;
};

/** The conditions that the law requires on a grant of a type, with the last day of its life if it has one. */
export function standardConditionsOf(
  { type: code, on, lastDay }: { type: string; on: CalendarDate; lastDay: CalendarDate | null },
  corrections: Corrections = {},
): readonly StandardCondition[] {
  const type = applicationType(code, undefined, corrections);
  if (!type) return [];
  const limit = limitOf(type);
  return [
    ...(type.family === 'advertisement' || type.alsoAsksFor.includes('advertisement')
      ? texts('advertisement', 'advertisement')
      : []),
    ...(limit && lastDay ? texts(limit, 'time-limit') : []),
  ];

  function texts(
    key: StandardConditionsRow['key'],
    standard: StandardCondition['standard'],
  ): readonly StandardCondition[] {
    const row = inForce(standardConditions, key, on, corrections)?.row;
    if (!row) return [];
    return row.texts.map((text) => ({
      text: text.replace('{day}', lastDay ? dayWritten(lastDay) : ''),
      source: row.source,
      standard,
    }));
  }
}

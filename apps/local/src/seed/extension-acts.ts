import { addDays, addWorkingDays, applicationType, type CalendarDate } from '#legislation';
import { type Act, act } from './act.js';
import type { Random } from './random.js';

interface ToExtend {
  readonly type: string;
  readonly validFrom: CalendarDate;
  readonly reportedOn: CalendarDate;
  readonly officer: string;
}

const eightWeeks = 56;

/** These have thirteen weeks; reserved matters may be for many homes. */
const mayBeMajor = (type: string): boolean => type.includes('.major') || type === 'approval.reservedMatters';

/**
 * An extension is agreed for many applications that will not be decided in eight weeks; the rest are late.
 */
export function extensionActs(
  { type, validFrom, reportedOn, officer }: ToExtend,
  random: Random,
): readonly Act[] {
  const inTime = addDays(validFrom, eightWeeks) >= addWorkingDays(reportedOn, 2);
  const agreedOn = addWorkingDays(validFrom, random.whole(20, 30));
  const isPossible = applicationType(type)?.extensionPossible === true && !mayBeMajor(type);
  if (inTime || !isPossible || agreedOn >= reportedOn || random.chance(0.3)) return [];
  const decideBy = addWorkingDays(reportedOn, random.whole(3, 10));
  const proposal = {
    proposalId: 'first',
    decideBy,
    proposedBy: 'council',
    reason: 'Amended plans are awaited.',
  };
  return [
    act(agreedOn, 11, officer, 'extensions', proposal),
    act(agreedOn, 12, officer, 'extensions/first/agreement', {}),
  ];
}

import { applicationType, type CalendarDate, type CouncilLaw, workingDayOnOrAfter } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { OnFile } from '../state.js';

/** The items whose arrival completes an application. */
const completing = ['answer', 'payment', 'document'] as const;

/** A prior approval runs from the receipt of what its class requires: other items complete nothing. */
const completingNotice = ['answer', 'payment'] as const;

/**
 * An application is valid from the day on which the last completing item came (DMPO art. 34(3)). So only a
 * day on which something came can be that day; what came on a day that is not a working day counts on the
 * next one (art. 2(6)). Items that came after it was found complete were not needed, so `until` is the day of
 * that finding.
 */
export function nothingCameOn(
  validFrom: CalendarDate,
  found: OnFile,
  { on, until = on }: { readonly on: CalendarDate; readonly until?: CalendarDate },
  { corrections }: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  if (validFrom < found.receivedOn || validFrom > on) return undefined; // Outside the limits: see ../days.
  const imported = found.days.get('import');
  // Earlier items came to the former system.
  if (imported && validFrom <= imported) return undefined;
  const came = [found.receivedOn, ...arrivals(found)].filter((day) => day <= until);
  if (came.some((day) => day === validFrom || workingDayOnOrAfter(day, corrections) === validFrom))
    return undefined;
  const days = [...new Set(came)].sort().join(', ');
  const because = `Nothing arrived on ${validFrom}, so it cannot be valid from then: items arrived on ${days}.`;
  return reject('nothing-came-that-day', because);
}

export function arrivals({ days, receivedOn, applicationType: code }: OnFile): readonly CalendarDate[] {
  const isNotice = applicationType(code)?.family === 'prior-approval';
  const kinds: readonly string[] = isNotice ? completingNotice : completing;
  return [...days]
    .filter(([key, day]) => kinds.includes(key.split('/')[0]!) && day >= receivedOn)
    .map(([, day]) => day);
}

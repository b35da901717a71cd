import { type CalendarDate, parseCalendarDate } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase } from '../state.js';
import { type Bound, eachAt, type Fields } from './bound.js';
import { today } from './bounds.js';
import type { Limits } from './limits.js';

type Refusal = { readonly rejected: Rejection };

/** Refuses a command whose date is impossible, and names the limit. For money, only the command decides. */
export function outOfBounds(
  limitsOf: Readonly<Record<string, Limits>>,
  fields: Fields,
  found: ExistingCase | undefined,
): Refusal | undefined {
  const { on, ...others } = limitsOf;
  // If the clock is wrong, no other date can be checked.
  for (const [path, limits] of Object.entries({ ...(on && { on }), ...others })) {
    if ('unbounded' in limits || limits.where?.(fields) === false) continue;
    for (const { value, of } of eachAt(fields, path)) {
      const day = parseCalendarDate(value);
      if (!day) continue;
      const early = limits.notBefore.map((bound) => tooEarly(day, bound, bound.day(found, of)));
      const late = limits.notAfter.map((bound) => tooLate(day, bound, bound.day(found, of)));
      const refused = [...early, ...late].find((refusal) => refusal !== undefined);
      if (refused) return refused;
    }
  }
  return undefined;
}

const tooEarly = (day: CalendarDate, { code, said }: Bound, bound?: CalendarDate): Refusal | undefined =>
  bound && day < bound ? reject(code, `${said} ${bound}: ${day} is before that.`) : undefined;

function tooLate(day: CalendarDate, { code, said }: Bound, bound?: CalendarDate): Refusal | undefined {
  if (!bound || day <= bound) return undefined;
  return code === today.code
    ? reject(code, `${day} is in the future: today is ${bound}.`)
    : reject(code, `${said} ${bound}: ${day} is after that.`);
}

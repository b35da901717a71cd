import type { CalendarDate } from '#legislation';
import type { Term } from './events.js';

export const inForce = ({ from, until }: Term, on: CalendarDate): boolean =>
  from <= on && (until === null || on <= until);

export const overlaps = (one: Term, other: Term): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);

/** The term in force on the last day ends with that day. */
export const endedOn = <Dated extends Term>(
  terms: readonly Dated[],
  isMeant: (each: Dated) => boolean,
  until: CalendarDate,
): readonly Dated[] =>
  terms.map((each) => (isMeant(each) && inForce(each, until) ? { ...each, until } : each));

/** Nobody acts beyond their last day in the service. */
export const cutAt = <Dated extends Term>(
  terms: readonly Dated[],
  lastDay: CalendarDate | null,
): readonly Dated[] => {
  if (lastDay === null) return terms;
  return terms.map((each) =>
    each.until === null || each.until > lastDay ? { ...each, until: lastDay } : each,
  );
};

/** As granted, for an officer whose leaving is undone: ended terms start again on the day of the return. */
export const resumed = <Dated extends Term>(
  granted: readonly Dated[],
  lastDay: CalendarDate,
  on: CalendarDate,
): readonly Dated[] => {
  if (on <= lastDay) return granted;
  const goesOn = ({ until }: Dated) => until === null || until >= on;
  const again = granted.filter(goesOn).map((each) => (each.from >= on ? each : { ...each, from: on }));
  return [...cutAt(granted, lastDay).filter(({ from, until }) => until === null || from <= until), ...again];
};

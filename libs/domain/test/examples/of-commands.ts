import type { CalendarDate } from '#legislation';
import type { PlanningApplicationCommand, PlanningApplicationEvent } from '../../src/index.js';
import { amina, dylan } from '../case-commands.js';
import type { Examples } from '../every-command.js';

type Command = PlanningApplicationCommand;
type Type = Command['type'];

/** Makes a command on a day: sensible enough to be accepted now and then, from whichever state it meets. */
export type Makers = {
  readonly [Each in Type]: (on: CalendarDate, pick: number) => Extract<Command, { type: Each }>;
};
export type CaseExamples = Examples<Command, PlanningApplicationEvent>;

/** The makers of some commands, and the example of each. */
export const makersOf = <Some extends Type>(makers: Pick<Makers, Some>) => makers;
export const examplesOf = <Some extends Type>(examples: Pick<CaseExamples, Some>) => examples;

export const oneOf = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length]!;
export const id = (kind: string, pick: number): string => `${kind}${pick % 2}`;
export const two = { by: dylan, confirmedBy: amina };
export const consultees = [
  { consulteeId: 'highways', name: 'Highways', kind: 'statutory', respondBy: null },
  { consulteeId: 'parish', name: 'Parish council', kind: 'parish', respondBy: null },
] as const;

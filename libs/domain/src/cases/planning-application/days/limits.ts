import type { CalendarDate } from '#legislation';
import type { PlanningApplicationCommand } from '../commands.js';
import type { Bound, Fields } from './bound.js';
import { submission, today } from './bounds.js';

/** What bounds a day of a command; or why nothing of the case does. */
export type Limits =
  | {
      readonly notBefore: readonly Bound[];
      readonly notAfter: readonly Bound[];
      /** Only then: where the field is not always a day. */
      readonly where?: (command: Fields) => boolean;
    }
  | { readonly unbounded: string };

/** What was done, sent or received on a day that the client names. */
export const happened = (...notBefore: readonly Bound[]): Limits => ({ notBefore, notAfter: [today] });

/** What is still to come. */
export const toCome = (...notBefore: readonly Bound[]): Limits => ({ notBefore, notAfter: [] });

/** The day on which a command is sent, which a machine's clock says: it may be wrong. */
export const done = (...answers: readonly Bound[]): Limits => ({
  notBefore: [submission, ...answers],
  notAfter: [],
});

export const unbounded = (because: string): Limits => ({ unbounded: because });

/** Law and reasons hold days of their own; what is proposed to another is bounded as the act it is. */
type NoDaysIn =
  | 'because'
  | 'receivedOnBecause'
  | 'proposal'
  | 'asked'
  | 'found'
  | 'content'
  | 'permission'
  | 'rules';

type PathsIn<Value, Path extends string> = Value extends CalendarDate
  ? Path
  : Value extends readonly (infer Item)[]
    ? PathsIn<Item, `${Path}[]`>
    : Value extends string | number | boolean | null | undefined
      ? never
      : {
          [Key in keyof Value & string]-?: Key extends NoDaysIn
            ? never
            : PathsIn<Value[Key], `${Path}.${Key}`>;
        }[keyof Value & string];

/** Where a command says days: `sentOn`, `valid.extensions[].agreedOn`. */
export type DayPaths<Command> = {
  [Key in keyof Command & string]-?: Key extends NoDaysIn ? never : PathsIn<Command[Key], Key>;
}[keyof Command & string];

type OfType<Type> = Extract<PlanningApplicationCommand, { type: Type }>;

/** A line for every day of every command: one without does not compile. */
export type LimitsOfDays = {
  readonly [Type in PlanningApplicationCommand['type']]: Readonly<
    Record<DayPaths<OfType<Type>>, Limits> &
      // A correction says what is right as text, whatever it is of.
      Partial<Record<Type extends 'CorrectRecord' ? 'now' : never, Limits>>
  >;
};

import type { CalendarDate } from '#legislation';
import type { PlanningApplicationCommand } from '../commands.js';
import type { Bound, Fields } from './bound.js';
import { submission, today } from './bounds.js';

/** The limits of a date in a command; or the reason why the case sets none. */
export type Limits =
  | {
      readonly notBefore: readonly Bound[];
      readonly notAfter: readonly Bound[];
      /** Applies only if this holds, for a field that is not always a date. */
      readonly where?: (command: Fields) => boolean;
    }
  | { readonly unbounded: string };

/** Something done, sent or received on a day that the client names. */
export const happened = (...notBefore: readonly Bound[]): Limits => ({ notBefore, notAfter: [today] });

/** Something in the future. */
export const toCome = (...notBefore: readonly Bound[]): Limits => ({ notBefore, notAfter: [] });

/** The day on which a command is sent, according to a machine's clock, which may be wrong. */
export const done = (...answers: readonly Bound[]): Limits => ({
  notBefore: [submission, ...answers],
  notAfter: [],
});

export const unbounded = (because: string): Limits => ({ unbounded: because });

/** Law and reasons contain dates of their own; a proposal is limited by the act that it proposes. */
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

/** The fields of a command that hold dates: `sentOn`, `valid.extensions[].agreedOn`. */
export type DayPaths<Command> = {
  [Key in keyof Command & string]-?: Key extends NoDaysIn ? never : PathsIn<Command[Key], Key>;
}[keyof Command & string];

type OfType<Type> = Extract<PlanningApplicationCommand, { type: Type }>;

/** A line for every date of every command: a date without a line does not compile. */
export type LimitsOfDays = {
  readonly [Type in PlanningApplicationCommand['type']]: Readonly<
    Record<DayPaths<OfType<Type>>, Limits> &
      // A correction gives the right value as text, whatever its field.
      Partial<Record<Type extends 'CorrectRecord' ? 'now' : never, Limits>>
  >;
};

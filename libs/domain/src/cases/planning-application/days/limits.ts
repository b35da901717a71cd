import type { CalendarDate } from '#legislation';
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

/** A line for every date of a command: a date without a line does not compile. */
export type LimitsOf<Command extends { readonly type: string }> = Readonly<
  Record<DayPaths<Command>, Limits> &
    // A correction gives the right value as text, whatever its field.
    Partial<Record<Command['type'] extends 'CorrectRecord' ? 'now' : never, Limits>>
>;

/** The limits of days for commands of the clerk. */
export const clerk = unbounded('the clerk sends it for a day; what is not due by then changes nothing');

/** The limits of a new day to decide by. */
export const byLaw = unbounded(
  'the new day must be later than the one it replaces, and no later than the law allows',
);

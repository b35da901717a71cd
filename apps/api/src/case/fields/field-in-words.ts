import type { PlanningApplicationEvent } from '#domain';
import type { CaseDocument } from '#read-models';
import { day, factInWords, type Names } from '#wording';

/** A part of a case by its name, and what it says as lines: one, none, or one for each of several. */
export interface FieldInWords<Value> {
  readonly label: string;
  readonly lines: (value: Value, names: Names) => readonly string[];
}

/** Shown elsewhere, or never alone, for the given reason. */
interface NotInWords {
  readonly notShown: string;
}

export type FieldsInWords = {
  readonly [Part in keyof CaseDocument]-?: FieldInWords<CaseDocument[Part]> | NotInWords;
};

type Day = Parameters<typeof day>[0];

export const one = <Value>(
  label: string,
  say: (value: Value, names: Names) => string,
): FieldInWords<Value | null | undefined> => ({
  label,
  lines: (value, names) => (value === null || value === undefined ? [] : [say(value, names)]),
});

export const many = <Value>(
  label: string,
  say: (value: Value, names: Names) => string,
): FieldInWords<readonly Value[]> => ({
  label,
  lines: (values, names) => values.map((each) => say(each, names)),
});

export const aDay = (label: string) => one<Day>(label, (date) => day(date));

export const notInWords = (reason: string): NotInWords => ({ notShown: reason });

/** An entry that is a fact uses the fact's own sentence. */
export const as =
  (type: PlanningApplicationEvent['type']) =>
  (entry: object, names: Names): string =>
    sentence(factInWords({ ...entry, type }, names));

const sentence = (words: string): string => words.replace(/\.$/, '');

export const person = (id: string, names: Names): string =>
  names.officer(id) ?? 'somebody who is not in the directory';

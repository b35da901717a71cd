import { amountInWords } from '../words/amounts.js';
import { dayInWords } from '../words/days.js';
import type { Field, Kind } from './fields.js';

/** What the user wrote in a field, as the check page shows it: one text for each line or row. */
interface AnswerInWords {
  readonly label: string;
  readonly words: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;

/** What the user wrote, in the order of the form, so that it can be read again before it is recorded. */
export const answersInWords = (fields: readonly Field[], body: Body): readonly AnswerInWords[] =>
  fields.flatMap((field) => {
    const value = body[field.name];
    return value === undefined ? [] : answersOf(field, value);
  });

function answersOf(field: Field, value: unknown): readonly AnswerInWords[] {
  const { label, kind, fields } = field;
  if (unwritten.has(kind)) return [];
  if (kind === 'group')
    return answersInWords(fields, value as Body).map((each) => ({
      ...each,
      label: `${label}: ${each.label}`,
    }));
  if (kind === 'rows') return (value as readonly Body[]).flatMap((row, at) => rowOf(field, row, at + 1));
  return [{ label, words: [value].flat().map((each) => inWords(field, each)) }];
}

/** Ids that nobody wrote, files, and what is worked out from them: the facts say what becomes of these. */
const unwritten: ReadonlySet<Kind> = new Set<Kind>(['made', 'file', 'proposal', 'library']);

function rowOf({ label, fields }: Field, row: Body, number: number): readonly AnswerInWords[] {
  const inner = answersInWords(fields, row);
  const words = inner.flatMap((each) =>
    // The label of a list names one of its rows, and often that row's own text.
    each.label === label ? each.words : each.words.map((text) => `${each.label}: ${text}`),
  );
  return inner.length > 0 ? [{ label: `${label} ${number}`, words }] : [];
}

function inWords({ kind, options }: Field, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (kind === 'amount') return amountInWords(value as number);
  if (kind === 'day') return dayInWords(String(value));
  return options.find((each) => each.value === value)?.words ?? String(value);
}

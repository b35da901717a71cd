import type { Field } from '../acts/fields.js';
import { dayInWords } from '../words/days.js';

interface AnswerInWords {
  readonly label: string;
  readonly words: readonly string[];
}

/** The input as it will be recorded, with the labels of the form. */
export const answersInWords = (
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): readonly AnswerInWords[] =>
  fields.flatMap((field) => {
    const value = body[field.name];
    return value === undefined || field.kind === 'made'
      ? []
      : [{ label: field.label, words: words(field, value) }];
  });

function words(field: Field, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => words(field, each));
  if (typeof value === 'object' && value !== null) return [row(field, value as Record<string, unknown>)];
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No'];
  const chosen = field.options.find((option) => option.value === value);
  if (chosen) return [chosen.words];
  return [field.kind === 'day' ? dayInWords(String(value)) : String(value)];
}

/** "Area: Queens, Kings" */
const row = ({ fields }: Field, value: Readonly<Record<string, unknown>>): string =>
  answersInWords(fields, value)
    .map((each) => each.words.join(', '))
    .join(': ');

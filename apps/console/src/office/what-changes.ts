import { answersInWords } from '../acts/answers-in-words.js';
import type { Field } from '../acts/fields.js';

type Body = Readonly<Record<string, unknown>>;

interface ChangeShown {
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changes: boolean;
}

/** They say when and why something changes, and are no part of what changes. */
const whenAndWhy: ReadonlySet<string> = new Set(['from', 'reason']);

/** What is on the record beside what the user wrote, field by field. What is null before was never recorded. */
export const whatChanges = (
  fields: readonly Field[],
  { before, after }: { readonly before: Body; readonly after: Body },
): readonly ChangeShown[] =>
  fields
    .filter(({ name }) => name in before || (name in after && !whenAndWhy.has(name)))
    .flatMap((field) => ofField(field, inWords(field, before), inWords(field, after)));

/** The texts of a field, by their labels: a list has one for each of its rows. */
const inWords = (field: Field, { [field.name]: value }: Body): ReadonlyMap<string, readonly string[]> =>
  new Map(
    value === undefined || value === null
      ? []
      : answersInWords([field], { [field.name]: value }).map(({ label, words }) => [label, words]),
  );

const ofField = (
  { label }: Field,
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): readonly ChangeShown[] => {
  const labels = new Set([...before.keys(), ...after.keys()]);
  return [...(labels.size > 0 ? labels : [label])].map((what) => {
    const [then, next] = [before.get(what) ?? ['none'], after.get(what) ?? ['none']];
    return { what, before: then, after: next, changes: then.join('\n') !== next.join('\n') };
  });
};

import type { Schemas } from '../api/casebook-api.js';
import type { Act } from './acts-view.js';
import type { Schema } from './described.js';
import { type Field, fieldsOf, type Offers, type Option } from './fields.js';
import { proposalWritten } from './proposal.js';
import type { Sent } from './sent.js';
import { calledBy, decisionsOf } from './vocabulary.js';
import { wordsOfActs } from './words/of-acts.js';

type CaseView = Schemas['CaseView'];

interface Material {
  readonly view: CaseView;
  readonly schema: Schema | null;
  readonly vocabulary: Schemas['VocabularyView'];
  readonly officers: readonly Option[];
  /** The entries of the council's directory of consultees, if the act takes any. */
  readonly bodies: readonly Option[];
}

/** The fields of an act on a case, with their options. */
export function formOf(act: Act, { view, schema, vocabulary, officers, bodies }: Material): readonly Field[] {
  const offers: Offers = {
    choices: { ...choicesOf(act, { view, officers }), bodies },
    called: calledBy(vocabulary),
  };
  const decisions = decisionsOf(vocabulary, view.applicationType);
  const own: Readonly<Record<string, readonly Option[]>> = {
    recommendation: decisions.map((each) => ({
      value: each.recommendation,
      words: each.recommendationWords,
    })),
    ...(act.command === 'decision' && {
      decision: decisions.map((each) => ({ value: each.code, words: each.words })),
    }),
  };
  return fieldsOf(schema, wordsOfActs[act.command], offers).map((field) => {
    const options = own[field.name];
    return options?.length ? { ...field, kind: 'radios', options } : field;
  });
}

function choicesOf(act: Act, { view, officers }: Pick<Material, 'view' | 'officers'>): Offers['choices'] {
  const documents = view.documents.map(({ documentId: value, title: words }) => ({ value, words }));
  return {
    ...{ officer: officers, document: documents, documents },
    request: view.requests.map(({ requestId: value, request: words }) => ({ value, words })),
    consultee: view.consultees.map(({ consulteeId: value, name: words }) => ({ value, words })),
    waiting: (act.targets ?? []).map(({ id: value, words }) => ({ value, words })),
  };
}

/** The initial values of a form: what the record suggests. */
export function suggestedIn({ suggested }: Act, fields: readonly Field[]): Sent {
  return Object.fromEntries(
    suggested.flatMap(({ field: name, value }) => {
      const field = fields.find((each) => each.name === name);
      return field ? written(field, `f.${name}`, value) : [];
    }),
  );
}

const inAddresses: ReadonlySet<Field['kind']> = new Set(['line', 'radios', 'select']);

/** Initial values of fields from the query of a link to the form. */
export const askedIn = (fields: readonly Field[], asked: Readonly<Record<string, unknown>>): Sent =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = asked[name];
      return typeof value === 'string' && inAddresses.has(kind) ? [[`f.${name}`, value]] : [];
    }),
  );

function written({ kind }: Field, at: string, value: unknown): [string, string | readonly string[]][] {
  if (kind === 'day') {
    const [year = '', month = '', date = ''] = String(value).split('-');
    return [
      [`${at}-year`, year],
      [`${at}-month`, String(Number(month))],
      [`${at}-day`, String(Number(date))],
    ];
  }
  if (kind === 'yes-no') return [[at, value ? 'yes' : 'no']];
  if (kind === 'amount') return [[at, (Number(value) / 100).toFixed(2)]];
  if (kind === 'proposal') return proposalWritten(at, value);
  if (kind === 'ticks' && Array.isArray(value)) return [[at, value.map(String)]];
  if (kind === 'lines' && Array.isArray(value)) return [[at, value.join('\n')]];
  return typeof value === 'object' ? [] : [[at, String(value)]];
}

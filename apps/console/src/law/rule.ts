import type { Schema } from '../acts/described.js';
import { type Field, fieldsOf, type Offers } from '../acts/fields.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { sentence } from '../cases/case-parts.js';
import { nameInWords } from '../service/law.js';

type Law = Schemas['CouncilLawView'];

export interface RuleNamed {
  readonly table: string;
  readonly key: string;
}

/** A rule that applies to a council on a day, whoever set it. */
export interface Rule extends RuleNamed {
  readonly words: string;
  readonly says: Readonly<Record<string, unknown>>;
  /** England, or the council's code. */
  readonly of: string;
  readonly isOwn: boolean;
  readonly from: string;
  readonly source: string;
  readonly confidence: string;
}

export interface RuleTable {
  readonly name: string;
  readonly words: string;
  readonly rules: readonly Rule[];
}

export const lawOf = (api: CasebookApi, council: string, on?: string): Promise<Law> =>
  answered(
    api.GET('/councils/{council}/law', { params: { path: { council }, query: { ...(on && { on }) } } }),
  );

/** The rules of each table in which a council may have its own, fees last. */
export function rulesIn({ council, tables, fees }: Law): readonly RuleTable[] {
  const ofTables = tables.map(({ name, rows }) => ({
    ...{ name, words: nameInWords(name) },
    rules: rows.map(
      ({ key, says, of, from, source, confidence, rule }): Rule => ({
        ...{ table: name, key, says: says as Rule['says'], of, isOwn: of === council },
        ...{ from, source, confidence, words: rule ?? sentence(key) },
      }),
    ),
  }));
  const ofFees = fees.map(
    ({ code, words, unit, amountPence, of, from, source, confidence }): Rule => ({
      ...{ table: 'fees', key: code, words: `${words}, ${unit}`, says: { amountPence } },
      ...{ of, isOwn: of === council, from, source, confidence },
    }),
  );
  return [...ofTables, { name: 'fees', words: 'Fees', rules: ofFees }].filter(
    ({ rules }) => rules.length > 0,
  );
}

export const ruleNamed = (tables: readonly RuleTable[], { table, key }: RuleNamed): Rule | undefined =>
  tables.find(({ name }) => name === table)?.rules.find((rule) => rule.key === key);

/** The fields of a rule: all those that any row of its table has. */
export function fieldsOfRule(
  tables: readonly RuleTable[],
  { table }: RuleNamed,
  offers: Offers,
): readonly Field[] {
  const all = tables.find(({ name }) => name === table)?.rules.map(({ says }) => says) ?? [];
  return fieldsOf(schemaOfAll(all), {}, offers);
}

const longText = 5_000;
const mostChoices = 8;

/** A schema derived from example values. */
function schemaOfAll(values: readonly unknown[]): Schema {
  const said = values.filter((value) => value !== null && value !== undefined);
  if (said.some(Array.isArray)) return { type: 'array', items: schemaOfAll(said.flat()) };
  if (said.some((value) => typeof value === 'object')) {
    const objects = said as unknown as readonly Readonly<Record<string, unknown>>[];
    const names = [...new Set(objects.flatMap((each) => Object.keys(each)))];
    return {
      type: 'object',
      properties: Object.fromEntries(
        names.map((name) => [name, schemaOfAll(objects.map((each) => each[name]))]),
      ),
    };
  }
  if (said.some((value) => typeof value === 'boolean')) return { type: 'boolean' };
  if (said.some((value) => typeof value === 'number'))
    return { type: said.every(Number.isInteger) ? 'integer' : 'number' };
  const texts = said.map(String);
  const choices = [...new Set(texts)];
  const areCodes =
    texts.length >= 2 * choices.length && choices.every((each) => /^[a-z][A-Za-z-]*$/.test(each));
  if (areCodes && choices.length <= mostChoices) return { type: 'string', enum: choices };
  return { type: 'string', maxLength: texts.some((each) => each.length > 80) ? longText : 200 };
}

/** The values of a rule, by the names of the controls. */
export function heldByRule(
  fields: readonly Field[],
  says: Readonly<Record<string, unknown>>,
  at = 'f',
): Record<string, string> {
  return Object.assign({}, ...fields.map((field) => held(field, says[field.name], `${at}.${field.name}`)));
}

function held({ kind, fields }: Field, value: unknown, at: string): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (kind === 'rows')
    return Object.assign(
      {},
      ...(value as object[]).map((row, n) => heldByRule(fields, row as never, `${at}.${n}`)),
    );
  if (kind === 'group') return heldByRule(fields, value as never, at);
  // Another rule of the table may have a list where this one has a single word.
  if (kind === 'lines' || kind === 'numbers') return { [at]: [value].flat().join('\n') };
  if (kind === 'yes-no') return { [at]: value ? 'yes' : 'no' };
  if (kind === 'amount') return { [at]: (Number(value) / 100).toFixed(2) };
  return { [at]: String(value) };
}

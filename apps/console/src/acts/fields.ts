import type { Schema } from './described.js';
import type { Choice, FieldWords } from './words/field-words.js';
import { wordsIn } from './words/of-schema.js';

/** How a field is shown, and how its input is read. */
export type Kind =
  | 'line'
  | 'long'
  | 'lines'
  | 'numbers'
  | 'whole'
  | 'number'
  | 'amount'
  | 'day'
  | 'yes-no'
  | 'radios'
  | 'select'
  | 'ticks'
  | 'made'
  | 'file'
  | 'proposal'
  | 'library'
  | 'group'
  | 'rows';

export interface Option {
  readonly value: string;
  readonly words: string;
  /** The heading under which it stands, if there are many. Options of one group follow each other. */
  readonly group?: string;
}

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly rare: boolean;
  readonly options: readonly Option[];
  /** The fields within it, if it is an object or a list of objects. */
  readonly fields: readonly Field[];
  /** Texts that are not derived from the label. */
  readonly said?: Pick<FieldWords, 'as' | 'sometimes' | 'missing' | 'malformed' | 'nothing' | 'autocomplete'>;
  /** Limits on the input. */
  readonly limits?: Pick<Schema, 'maxLength' | 'pattern'>;
}

/** What a form offers to choose from, of the case and of the service. */
export interface Offers {
  readonly choices: Readonly<Partial<Record<Choice, readonly Option[]>>>;
  /** The label of an API code. Without one, the code itself in readable form. */
  readonly called: (code: string, among: readonly string[]) => string;
}

const longFrom = 2000;
const fewest = 7;

/** The fields of a form, from the schema of a body and its labels. */
export function fieldsOf(
  schema: Schema | null,
  words: Readonly<Record<string, Partial<FieldWords>>> = {},
  offers: Offers,
): readonly Field[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, of]) => {
    const required = schema?.required?.includes(name) ?? false;
    const said = { ...wordsIn(name, of, required), ...words[name] };
    if (said.as === 'left out') return [];
    const options = optionsOf(of, said, offers);
    // Before the first council is taken on, people write the code that it will have.
    const kind = said.as === 'council' && options.length === 0 ? 'line' : kindOf(name, of, said);
    const inner = kind === 'rows' ? of.items : kind === 'group' ? of : undefined;
    // An optional choice without options is left out.
    if (kind === 'select' && !required && options.length === 0) return [];
    return [
      {
        ...{ name, label: said.label, hint: hintOf(kind, said), rare: said.rare ?? false },
        kind: kind === 'radios' && options.length > fewest ? ('select' as const) : kind,
        ...{ required, options },
        fields: inner ? fieldsOf(inner, said.of, offers) : [],
        said,
        limits: of,
      },
    ];
  });
}

/** Whatever is read line by line says so. */
const hintOf = (kind: Kind, { hint }: FieldWords): string | null =>
  hint ?? (kind === 'lines' ? 'One on each line.' : null);

/** Choices of several things at once. */
const ticked = new Set<string>(['documents', 'bodies', 'types', 'statement lines']);

function kindOf(name: string, schema: Schema, { as }: FieldWords): Kind {
  if (as === 'made' || as === 'proposal' || as === 'library') return as;
  if (as !== undefined && ticked.has(as)) return 'ticks';
  if (isChoice(as)) return 'select';
  const { type, format, items } = schema;
  if (type === 'array') return ofList(items);
  if (schema.properties || type === 'object') return 'group';
  if (schema.enum) return 'radios';
  if (format === 'date') return 'day';
  if (format === 'binary') return 'file';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer' || type === 'number') return ofNumber(name, type);
  return as === 'long' || (schema.maxLength ?? 0) >= longFrom ? 'long' : 'line';
}

function ofList(items: Schema | undefined): Kind {
  if (items?.properties) return 'rows';
  if (items?.enum) return 'ticks';
  return items?.type === 'integer' || items?.type === 'number' ? 'numbers' : 'lines';
}

const ofNumber = (name: string, type: 'integer' | 'number'): Kind => {
  if (name.endsWith('Pence')) return 'amount';
  return type === 'integer' ? 'whole' : 'number';
};

function optionsOf(schema: Schema, { as }: FieldWords, { choices, called }: Offers): readonly Option[] {
  if (isChoice(as)) return choices[as] ?? [];
  const codes = schema.enum ?? schema.items?.enum ?? [];
  return codes.map((value) => ({ value, words: called(value, codes) }));
}

const asked = new Set<string>(['made', 'left out', 'proposal', 'library', 'long']);
const isChoice = (as: FieldWords['as']): as is Choice => as !== undefined && !asked.has(as);

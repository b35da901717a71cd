import { sentence } from '../../cases/case-parts.js';
import type { Schema } from '../described.js';
import type { Ask, FieldWords } from './field-words.js';

/** How an id is asked for, by what it is the id of. Of any other, it is written. */
const choices: Readonly<Record<string, { readonly one: Ask; readonly several?: Ask }>> = {
  officer: { one: 'officer' },
  document: { one: 'document', several: 'documents' },
  informationRequest: { one: 'request' },
  consultee: { one: 'consultee' },
  directoryEntry: { one: 'bodies', several: 'bodies' },
  libraryCondition: { one: 'library' },
  proposal: { one: 'waiting' },
};

/** The texts of a field as the API's document has them, and how it is asked for. */
export function wordsIn(name: string, schema: Schema, required: boolean): FieldWords {
  const { 'x-casebook-hint': hint, 'x-casebook-rare': rare, 'x-casebook-sometimes': sometimes } = schema;
  const label = schema['x-casebook-label'] ?? sentence(name);
  const as = askedAs(schema, required);
  return {
    label,
    ...(hint && { hint }),
    ...(rare && { rare }),
    ...(sometimes && { sometimes }),
    ...(as && { as }),
  };
}

function askedAs(schema: Schema, required: boolean): Ask | undefined {
  if (schema['x-casebook-own-id']) return required ? 'made' : 'left out';
  const choice = choices[schema['x-casebook-names'] ?? ''];
  return schema.type === 'array' ? choice?.several : choice?.one;
}

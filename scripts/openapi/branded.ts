import type { JsonSchema } from './json-schema.js';

const person: JsonSchema = {
  anyOf: [
    { $ref: '#/components/schemas/PersonByName' },
    { $ref: '#/components/schemas/PersonErased' },
    { $ref: '#/components/schemas/PersonKeyMissing' },
  ],
};

/** A list of people or of their answers, or its placeholder. */
const listOf = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  anyOf: [
    { type: 'array', items: { type: 'object', properties, required: Object.keys(properties) } },
    { $ref: '#/components/schemas/PersonErased' },
    { $ref: '#/components/schemas/PersonKeyMissing' },
  ],
});

const apart: JsonSchema = {
  anyOf: [
    { $ref: '#/components/schemas/PersonsApart' },
    { $ref: '#/components/schemas/PersonErased' },
    { $ref: '#/components/schemas/PersonKeyMissing' },
  ],
};

/** The opened form of sealed data, by property. */
const opened: Readonly<Record<string, JsonSchema>> = {
  applicant: person,
  agent: person,
  keptForRegister: person,
  owners: apart,
  statements: listOf({ about: { type: 'string' }, label: { type: 'string' }, says: { type: 'string' } }),
  respondent: { type: 'string' },
  answer: { type: 'string' },
  author: { type: 'string' },
  comment: { type: 'string' },
  contact: apart,
  recipient: apart,
};

const texts: Readonly<Record<string, JsonSchema>> = {
  CalendarDate: { type: 'string', format: 'date' },
  Instant: { type: 'string', format: 'date-time' },
  CaseId: { type: 'string', format: 'uuid' },
  CaseReference: { type: 'string' },
  CouncilCode: { type: 'string' },
  OfficerId: { type: 'string' },
  Pence: { type: 'integer' },
};

/** Our branded types, as JSON has them. */
export function textOf(type: string, inside: string): JsonSchema | undefined {
  if (type !== 'Sealed') return texts[type];
  if (inside === 'named') return {};
  const schema = opened[inside];
  if (!schema) throw new Error(`Say in ${import.meta.filename} what is sealed in ${inside}.`);
  return schema;
}

import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { jsonAt } from './a-life.js';

/** What Open Digital Planning publishes, where it is kept beside the repository. */
export const odpFolder = new URL('../../../../shared/data/odp/', import.meta.url);

type Definition = { readonly properties?: { readonly applicationType?: { readonly const?: string } } };
type Schema = { readonly $schema: string; readonly definitions: Record<string, Definition> };

let schema: Schema | undefined;
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an export, by Open Digital Planning's `postSubmissionApplication`. */
export function odpFaults(exported: object): string[] {
  const { applicationType } = exported as { applicationType: string };
  const validate =
    validators.get(applicationType) ??
    addFormats
      .default(
        new Ajv({
          strict: false,
          allErrors: true,
          inlineRefs: false,
          validateSchema: false,
          code: { optimize: false },
        }),
      )
      .compile(schemaOf(applicationType));
  validators.set(applicationType, validate);
  if (validate(JSON.parse(JSON.stringify(exported)))) return [];
  // Each word of a long list that a value is not, is an error of its own: left out, since the list itself is one too.
  const telling = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'const');
  return [
    'is not valid',
    ...telling.map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`),
  ];
}

/**
 * What the schema says of one type. An application and its submission both name their type, so all other members of
 * both unions can be left out: it says the same, compiles in no time, and its errors say what is wrong.
 */
function schemaOf(type: string) {
  schema ??= withoutIds(jsonAt(new URL('schemas/postSubmissionApplication.next.json', odpFolder))) as Schema;
  const { $schema, definitions } = schema;
  const ofType = Object.keys(definitions).filter(
    (name) => definitions[name]!.properties?.applicationType?.const === type,
  );
  const before = ofType.find((name) => !name.startsWith('PostSubmission'));
  const after = ofType.find((name) => name.startsWith('PostSubmission'));
  const PrototypeApplication = { $ref: `#/definitions/${before}` };
  return { $schema, $ref: `#/definitions/${after}`, definitions: { ...definitions, PrototypeApplication } };
}

const withoutIds = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(withoutIds)
    : typeof json === 'object' && json !== null
      ? Object.fromEntries(
          Object.entries(json)
            .filter(([key, value]) => !(key === '$id' && typeof value === 'string'))
            .map(([key, value]) => [key, withoutIds(value)]),
        )
      : json;

import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { jsonAt } from './a-life.js';

/** What Open Digital Planning publishes, where it is kept beside the repository. */
export const odpFolder = new URL('../../../../shared/data/odp/', import.meta.url);

type Definition = { readonly properties?: { readonly applicationType?: { readonly const?: string } } };
type Definitions = Readonly<Record<string, Definition>>;

const common = 'odp';
let odp: { readonly ajv: Ajv; readonly definitions: Definitions } | undefined;
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an export, by Open Digital Planning's `postSubmissionApplication`. */
export function odpFaults(exported: object): string[] {
  const { applicationType } = exported as { applicationType: string };
  const validate = validators.get(applicationType) ?? validatorOf(applicationType);
  validators.set(applicationType, validate);
  if (validate(JSON.parse(JSON.stringify(exported)))) return [];
  // Each word of a long list that a value is not, is an error of its own: left out, since the list itself is one too.
  const relevant = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'const');
  return [
    'is not valid',
    ...relevant.map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`),
  ];
}

/**
 * What the schema says of one type. An application and its submission both name their type, so all other members of
 * both unions can be left out: it says the same, compiles in no time, and its errors say what is wrong. What the types
 * have in common is compiled once for all of them.
 */
function validatorOf(type: string): ValidateFunction {
  odp ??= withCommonDefinitions();
  const { ajv, definitions } = odp;
  const ofType = Object.keys(definitions).filter(
    (name) => definitions[name]!.properties?.applicationType?.const === type,
  );
  const before = ofType.find((name) => !name.startsWith('PostSubmission'));
  const after = ofType.find((name) => name.startsWith('PostSubmission'));
  const schema = JSON.stringify(definitions[after!])
    .replaceAll('"#/definitions/PrototypeApplication"', `"#/definitions/${before}"`)
    .replaceAll('"#/definitions/', `"${common}#/definitions/`);
  return ajv.compile(JSON.parse(schema));
}

function withCommonDefinitions() {
  const { definitions } = withoutIds(
    jsonAt(new URL('schemas/postSubmissionApplication.next.json', odpFolder)),
  ) as { definitions: Definitions };
  const options = { strict: false, allErrors: true, inlineRefs: false, validateSchema: false };
  const ajv = addFormats.default(new Ajv({ ...options, code: { optimize: false } }));
  return { ajv: ajv.addSchema({ $id: common, definitions }), definitions };
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

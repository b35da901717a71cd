import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { exportOf, jsonAt, lives } from '../test/a-life.js';

const given = new URL('../../../../shared/data/odp/', import.meta.url);

const examples = ['application/', 'prototypeApplication/'].flatMap((kind) => {
  const folder = new URL(`examples/${kind}`, given);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`${kind}${name}`, jsonAt(new URL(name, folder))] as const);
});

const typeOf = (submission: {
  applicationType?: string;
  data: { application: { type: { value: string } } };
}) => submission.applicationType ?? submission.data.application.type.value;

const named = (name: string) => examples.find(([path]) => path.endsWith(name))![1];

type Definition = { readonly properties?: { readonly applicationType?: { readonly const?: string } } };

/**
 * What the schema says of one type. An application and its submission both name their type, so all other members of
 * both unions can be left out: it says the same, compiles in no time, and its errors say what is wrong.
 */
function schemaOf(type: string) {
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

const schema = withoutIds(jsonAt(new URL('schemas/postSubmissionApplication.next.json', given))) as {
  $schema: string;
  definitions: Record<string, Definition>;
};

const validators = new Map<string, ValidateFunction>();

function faults(exported: { applicationType: string }): string[] {
  const { applicationType } = exported;
  const validate =
    validators.get(applicationType) ??
    addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(schemaOf(applicationType));
  validators.set(applicationType, validate);
  if (validate(JSON.parse(JSON.stringify(exported)))) return [];
  // Each word of a long list that a value is not, is an error of its own: left out, since the list itself is one too.
  const telling = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'const');
  return [
    'is not valid',
    ...telling.map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`),
  ];
}

describe('the schema of Open Digital Planning for an application after its submission', () => {
  const householder = named('application/planningPermission/fullHouseholder.json');
  it('refuses what is wrong', () => {
    const exported = exportOf(lives.decided!, householder);
    expect(faults({ ...exported, data: { ...exported.data, assessment: {} } } as never)).not.toEqual([]);
  });

  it.each(Object.entries(lives))(
    'takes a case %s',
    (_, facts) => {
      expect(faults(exportOf(facts, householder))).toEqual([]);
      expect(faults(exportOf(facts, named('priorApproval/largerExtension.json'), 'pa.part1.classA'))).toEqual(
        [],
      );
    },
    30_000,
  );

  it.each(examples)(
    'takes a case that began as %s',
    (_, submission) => {
      expect(faults(exportOf(lives.decided!, submission, typeOf(submission)))).toEqual([]);
    },
    60_000,
  );
});

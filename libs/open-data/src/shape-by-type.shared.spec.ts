import { describe, expect, it } from '@jest/globals';
import { submittableCodes } from '#legislation';
import { exportOf, jsonAt, lives } from '../test/a-life.js';
import { odpFaults, odpFolder } from '../test/odp-schema.js';
import { type ShapeOfType, shapeOf } from './shape-by-type.js';

interface Definition {
  readonly $ref?: string;
  readonly const?: string;
  readonly anyOf?: readonly Definition[];
  readonly properties?: Readonly<Record<string, Definition>>;
}

const { definitions } = jsonAt(new URL('schemas/postSubmissionApplication.next.json', odpFolder)) as {
  definitions: Readonly<Record<string, Definition>>;
};

const followed = (schema: Definition): Definition =>
  schema.$ref ? followed(definitions[schema.$ref.split('/').at(-1)!]!) : schema;

/** The fields of a schema, in all its alternatives. */
function fields(schema: Definition): Readonly<Record<string, Definition>> {
  const { anyOf, properties = {} } = followed(schema);
  return anyOf ? Object.assign({}, ...anyOf.map(fields)) : properties;
}

/** Each type in the newer schema, with its rules for the submission. */
const types = new Map(
  Object.entries(definitions).flatMap(([name, { properties }]) => {
    const code = properties?.applicationType?.const;
    return code && !name.startsWith('PostSubmission') ? [[code, properties] as const] : [];
  }),
);

/** The shape according to the schema, derived from its fields. */
function inTheSchema(code: string) {
  const type = types.get(code)!;
  const { application, applicant, proposal, property } = fields(type.data!);
  const ofProperty = fields(property!);
  const ofProposal = Object.keys(fields(proposal!));
  const proposed: ShapeOfType['proposal'] = ofProposal.includes('projectType')
    ? 'works'
    : ofProposal.every((each) => each === 'description' || each === 'boundary')
      ? 'description'
      : 'its own';
  return {
    ownership: 'ownership' in fields(applicant!),
    levy: 'CIL' in fields(application!),
    fee: 'fee' in fields(application!),
    proposal: proposed,
    preAssessment: 'preAssessment' in type,
    property: 'materials' in ofProperty ? 'building' : 'parking' in ofProperty ? 'site' : 'place',
  };
}

const ours = (code: string): ReturnType<typeof inTheSchema> => {
  const { ownership, fee, ...same } = shapeOf(code);
  return { ownership: ownership !== 'none', fee: fee !== 'no place', ...same };
};

const householder = jsonAt(
  new URL('examples/application/planningPermission/fullHouseholder.json', odpFolder),
);

/** Every word in a list of words of a schema. */
const words = (schema: Definition): readonly string[] =>
  schema.anyOf?.flatMap((each) => words(followed(each))) ?? (schema.const ? [schema.const] : []);

describe('a property type', () => {
  const released = jsonAt(new URL('schemas/application.v0.7.7.json', odpFolder)) as {
    definitions: Readonly<Record<string, Definition>>;
  };
  const alternatives = released.definitions.PropertyType!.anyOf ?? [];
  const values = alternatives.flatMap(({ properties }) => properties?.value?.const ?? []);
  const now = new Set(words(definitions.PropertyType!));

  it('has a word in the newer schema for each word in the released one', () => {
    expect(values.length).toBeGreaterThan(50);
    for (const value of values) {
      const property = { ...householder.data.property, type: { value, description: value } };
      const submission = { ...householder, data: { ...householder.data, property } };
      const { data } = exportOf(lives.received!, submission).submission as never as typeof submission;
      expect([value, now.has(data.property.type as never)]).toEqual([value, true]);
    }
  });
});

describe('the shape of each type', () => {
  it('is defined for every type that can be submitted, except the full permission without a scale and the enquiry', () =>
    expect(submittableCodes.filter((code) => !types.has(code))).toEqual(['pp.full', 'preApp']));

  it.each([...types.keys()])('matches the newer schema: %s', (code) =>
    expect(ours(code)).toEqual(inTheSchema(code)),
  );
});

// Compiling the schema of a type takes seconds, so there is one type for each possible shape of a householder's form.
const oneOfEachShape = [
  'listed',
  'ldc.breachOfCondition',
  'pa.part14.classA',
  'pa.part20.classAB',
  'approval.conditions',
  'amendment.minorMaterial',
  'wtt.consent',
  'pp.full',
];

describe('a case of each shape', () => {
  it.each(oneOfEachShape)(
    'is valid from its receipt to its decision: %s',
    (code) => {
      for (const life of ['received', 'assessed', 'decided'])
        expect([life, odpFaults(exportOf(lives[life]!, householder, code))]).toEqual([life, []]);
    },
    60_000,
  );
});

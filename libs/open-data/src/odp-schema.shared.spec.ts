import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exportOf, jsonAt, lives } from '../test/a-life.js';
import { odpFaults, odpFolder } from '../test/odp-schema.js';

const examples = ['application/', 'prototypeApplication/'].flatMap((kind) => {
  const folder = new URL(`examples/${kind}`, odpFolder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`${kind}${name}`, jsonAt(new URL(name, folder))] as const);
});

const typeOf = (submission: {
  applicationType?: string;
  data: { application: { type: { value: string } } };
}) => submission.applicationType ?? submission.data.application.type.value;

const named = (name: string) => examples.find(([path]) => path.endsWith(name))![1];

describe('the schema of Open Digital Planning for an application after its submission', () => {
  const householder = named('application/planningPermission/fullHouseholder.json');
  it('rejects invalid data', () => {
    const exported = exportOf(lives.decided!, householder);
    expect(odpFaults({ ...exported, data: { ...exported.data, assessment: {} } })).not.toEqual([]);
  });

  it.each(Object.entries(lives))(
    'accepts a case %s',
    (_, facts) => {
      expect(odpFaults(exportOf(facts, householder))).toEqual([]);
      const extension = named('priorApproval/largerExtension.json');
      expect(odpFaults(exportOf(facts, extension, 'pa.part1.classA'))).toEqual([]);
    },
    30_000,
  );

  it.each(examples)(
    'accepts a case that began as %s',
    (_, submission) => {
      for (const life of ['received', 'consulting', 'decided'])
        expect([life, odpFaults(exportOf(lives[life]!, submission, typeOf(submission)))]).toEqual([life, []]);
    },
    60_000,
  );
});

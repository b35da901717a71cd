import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import specs from '@asyncapi/specs';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { CloudEvent } from 'cloudevents';
import { announcementsOf, asyncApiDocument, noSharers } from '#broadcasting';
import type { CasebookEvent } from '#domain';
import type { Recorded } from '#event-store';
import { repository } from '../../../../scripts/repository.js';
import { financeFacts, sharedByTwo } from '../../../../test/broadcasting/finance-samples.js';
import {
  councilSample,
  planningApplicationSamples,
  private_,
  recorded,
} from '../../../../test/broadcasting/samples.js';
import { dataSchemas } from './asyncapi.js';
import { Unpublishable } from './publication.js';

const everyPublicFact: readonly Recorded[] = [
  ...Object.values(planningApplicationSamples).map((event) => recorded(event)),
  recorded(councilSample, { stream: 'council-CAM', council: null }),
  ...financeFacts,
];
const named = everyPublicFact.map((fact) => [fact.event.type, fact] as const);
const told = (fact: Recorded) => announcementsOf(fact, sharedByTwo).map(({ event }) => event);

const validators = new Map<string, ValidateFunction>(
  [...dataSchemas()].map(([type, schema]) => [type, lenientlyFormatted().compile(schema)]),
);

function lenientlyFormatted() {
  return new Ajv({
    strict: true,
    formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
  });
}

describe('a published event', () => {
  it.each(named)('%s is a CloudEvent whose data matches its schema', (_, fact) => {
    for (const event of told(fact)) {
      expect(() => new CloudEvent({ ...event })).not.toThrow();
      const validate = validators.get(event.type)!;
      validate(event.data);
      expect(validate.errors).toBeNull();
    }
  });

  it.each(named)('%s has no personal data, and no text that people wrote', (_, fact) => {
    expect(JSON.stringify(fact, bigintsAsText)).toContain(private_);
    expect(told(fact).length).toBeGreaterThan(0);
    expect(JSON.stringify(told(fact))).not.toContain(private_);
  });

  it('gives the position of its fact exactly', () => {
    const [event] = told(recorded(planningApplicationSamples.ApplicationValidated));
    expect(event).toEqual({
      specversion: '1.0',
      id: 'planningApplication-7d0c5c6e-1111-4222-8333-944445555666@3',
      source: '/councils/CAM',
      type: 'casebook.planning-application.application-validated.v1',
      subject: '26/00017/HFUL',
      time: '2026-11-05T09:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:casebook:planning-application:application-validated:v1',
      council: 'CAM',
      position: '9007199254740993',
      sequence: '0000000003',
      effectiveon: '2026-11-05',
      correlationid: 'correlation-1',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      data: {
        caseReference: '26/00017/HFUL',
        validFrom: '2026-11-20',
        validationCompletedOn: '2026-11-20',
        eia: false,
        psi: false,
      },
    });
  });

  it('leaves out what is not public', () => {
    expect(told(recorded(councilSample, { stream: 'officer-a.jones' }))).toEqual([]);
  });

  it.each([
    ['which belongs in another stream', councilSample],
    ['which does not name its case', without('caseReference')],
    ['whose day is no day', { ...planningApplicationSamples.DeadlineMissed, decideBy: '2026-02-30' }],
    ['whose fields are gone', without('site')],
    ['of a type that every object has', { ...councilSample, type: 'constructor' }],
  ])('is refused for a fact %s', (_, event) => {
    expect(() => announcementsOf(recorded(event as CasebookEvent), noSharers)).toThrow(Unpublishable);
  });
});

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      specs.schemasWithoutId['3.0.0'] as object,
    );
    validate(asyncApiDocument());
    expect(validate.errors).toBeNull();
  });

  it('is up to date: npm run asyncapi writes it', async () => {
    const committed = await readFile(join(repository, 'docs/asyncapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });

  it('refers to nothing outside itself', () => {
    const document = JSON.stringify(asyncApiDocument());
    const refs = [...document.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!.split('/'));
    expect(refs.length).toBeGreaterThan(10);
    for (const path of refs) expect(at(asyncApiDocument(), path)).toBeDefined();
  });
});

function without(name: string): object {
  const { [name]: _, ...rest } = planningApplicationSamples.ApplicationReceived as unknown as Record<
    string,
    unknown
  >;
  return rest;
}

const at = (document: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document);

const bigintsAsText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

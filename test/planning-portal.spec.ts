import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanningApplicationEvent } from '#domain';
import { connectEventStore, type EventStore } from '#event-store';
import { zipOf } from '../libs/intake/test/zip.js';
import { type RunningApi, startApi } from './system/running-api.js';

const folder = new URL('../libs/intake/fixtures/planning-portal/', import.meta.url);
const form = { name: 'ApplicationForm.pdf', bytes: Buffer.from('%PDF-1.7 of form') };
let api: RunningApi;
let store: EventStore;
let application: Buffer;
let boundary: Buffer;

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  application = await readFile(new URL('Application.json', folder));
  boundary = await readFile(new URL('SiteLocationWGS84.geojson', folder));
  const format = { council: 'CAM', name: 'A council', referenceFormat: '{yy}/{number}/{suffix}' };
  await api.as('Rosa Linden').post('/councils', format);
});
afterAll(async () => {
  await store.close();
  await api.stop();
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const zipWith = (json: Buffer): Buffer =>
  zipOf([
    { name: 'Application.json', bytes: json },
    { name: 'SiteLocationWGS84.geojson', bytes: boundary },
    form,
  ]);

async function send(body: Buffer, type = 'application/zip') {
  const { access_token } = (await api.as(null).post('/dev/token', { name: 'Submission portal' })).body;
  const answer = await fetch(`${api.url}/submissions?council=CAM`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${access_token}` },
    body: new Uint8Array(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects, field by field.
  return { status: answer.status, body: (await answer.json()) as any };
}

const later = (change: object, header: object = { applicationVersion: 2 }): Buffer => {
  const sent = JSON.parse(application.toString());
  Object.assign(sent.applicationHeader, header);
  Object.assign(sent.applicationData, change);
  return Buffer.from(JSON.stringify(sent));
};

const factsOf = async (caseId: string): Promise<readonly PlanningApplicationEvent[]> =>
  (await store.readStream(`planningApplication-${caseId}` as never)).map(
    ({ event }) => event as PlanningApplicationEvent,
  );

describe('a Planning Portal submission', () => {
  it('opens a case from its zip, with its files on record', async () => {
    const { status, body } = await send(zipWith(application));
    expect([status, body.typeIsKnown, body.version, body.documents]).toEqual([201, true, 1, 3]);
    const facts = await factsOf(body.caseId);
    expect(facts.map(({ type }) => type)).toEqual([
      ...['ApplicationReceived', 'PaymentRecorded', 'ParticularsReceived'],
      ...['DocumentSubmitted', 'DocumentSubmitted', 'DocumentSubmitted', 'DetailsProposed'],
      'DocumentStored',
    ]);
    expect(facts[2]).toMatchObject({
      addressedTo: null,
      addressedAs: 'E9999',
      boundary: { crs: 'EPSG:4326' },
    });
    expect(JSON.stringify(facts)).not.toMatch(/Pettigrew|Brackett/);
  });

  it('stores each file in its zip once, even one that the form does not list', async () => {
    const plan = {
      name: 'folder/Not listed.pdf',
      bytes: Buffer.from('%PDF-1.7 of a plan that no list names'),
    };
    const other = JSON.parse(later({}, { formattedRefNum: 'PT-20000801', refNum: 20000801 }).toString());
    other.applicationHeader.applicationVersion = 1;
    const sent = Buffer.from(JSON.stringify(other));
    // First its JSON alone, as when the zip is late.
    const { body } = await send(sent, 'application/json');
    const zip = zipOf([{ name: 'Application.json', bytes: sent }, form]);
    expect((await send(zip)).body.caseId).toBe(body.caseId);
    expect((await send(zip)).status).toBe(201);
    const stored = (await factsOf(body.caseId)).filter(({ type }) => type === 'DocumentStored');
    expect(stored).toMatchObject([{ sha256: hashOf(form.bytes), mediaType: 'application/pdf', by: null }]);

    other.applicationHeader.applicationVersion = 2;
    const second = zipOf([
      { name: 'Application.json', bytes: Buffer.from(JSON.stringify(other)) },
      form,
      plan,
    ]);
    expect((await send(second)).status).toBe(201);
    const facts = await factsOf(body.caseId);
    expect(
      facts.find((fact) => fact.type === 'DocumentSubmitted' && fact.title === 'Not listed.pdf'),
    ).toMatchObject({ documentId: `in-zip-${hashOf(plan.bytes).slice(0, 16)}`, sha256: hashOf(plan.bytes) });
    expect(facts.filter(({ type }) => type === 'DocumentStored')).toHaveLength(2);
  });

  it('that is sent again, as zip or as its Application.json alone, gets the same answer', async () => {
    const first = await send(zipWith(application));
    expect(await send(zipWith(application))).toEqual(first);
    expect(await send(application, 'application/json')).toEqual(first);
    expect(await send(zipWith(application), 'application/x-zip-compressed')).toEqual(first);
  });

  it('is accepted once: the same version with other contents is refused', async () => {
    const { status, body } = await send(zipWith(later({}, { description: 'Other' })));
    expect([status, body.code]).toEqual([409, 'submission-differs']);
  });

  it('with a later version amends the case, and opens no other', async () => {
    const first = await send(zipWith(application));
    const text = { descriptionText: 'A lower house' };
    const second = zipWith(later({ proposalDescription: text }));
    const amended = await send(second);
    expect(amended).toMatchObject({
      status: 201,
      body: { caseId: first.body.caseId, caseReference: first.body.caseReference, version: 2 },
    });
    const facts = await factsOf(first.body.caseId);
    expect(facts.filter(({ type }) => type === 'SubmissionAmended')).toHaveLength(1);
    expect(facts.at(-1)).toMatchObject({
      type: 'DetailsProposed',
      lines: [{ lineId: 'description-2', description: 'A lower house' }],
    });
    expect((await send(second)).status).toBe(201);
    expect(await factsOf(first.body.caseId)).toHaveLength(facts.length);
    expect((await store.readStream(`submission-${first.body.caseId}` as never)).length).toBe(2);
  });

  it('gets the same answer when its first version comes again after the second', async () => {
    expect((await send(zipWith(application))).status).toBe(201);
  });

  it('with an unknown type number is accepted, and says so', async () => {
    const sent = later({}, { formattedRefNum: 'PT-20000999', refNum: 20000999, applicationVersion: 1 });
    const odd = JSON.parse(sent.toString());
    odd.applicationScenario = { scenarioNumber: 99 };
    const { status, body } = await send(Buffer.from(JSON.stringify(odd)), 'application/json');
    expect([status, body.applicationType, body.typeIsKnown]).toEqual([
      201,
      'planningPortal.scenario99',
      false,
    ]);
  });

  it('in a zip of another layout is refused with an explanation', async () => {
    const { status, body } = await send(zipOf([form]));
    expect([status, body.code]).toEqual([400, 'malformed']);
    expect(JSON.stringify(body)).toContain('no Application.json');
  });

  it('is the only thing accepted as a zip', async () => {
    const { access_token } = (await api.as(null).post('/dev/token', { name: 'Rosa Linden' })).body;
    const answer = await fetch(`${api.url}/councils`, {
      method: 'POST',
      headers: { 'content-type': 'application/zip', authorization: `Bearer ${access_token}` },
      body: new Uint8Array(zipOf([form])),
    });
    expect(answer.status).toBe(415);
  });
});

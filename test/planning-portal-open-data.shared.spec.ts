import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { odpFaults } from '../libs/open-data/test/odp-schema.js';
import { type RunningOffice, startOffice } from './system/office.js';

const folder = new URL('../../shared/data/planning-portal/', import.meta.url);
const applications = readdirSync(folder).filter((name) => name.endsWith('.Application.json'));
const on = { 'casebook-now': '2026-03-03T10:00:00Z' };

describe.each(applications)('%s as open data', (name) => {
  let office: RunningOffice;
  let path: string;
  let slug: string;
  let position: string;
  const act = async (who: string, command: string, body: object = {}) => {
    const done = await office.as(who).post(`${path}/${command}`, body, on);
    expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
    position = done.body.position;
  };
  const exported = async () => {
    const wait = { ...on, 'casebook-wait-for': position };
    const { status, body } = await office.as('dylan.price').get(`${path}/open-data`, wait);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body;
  };
  const asPublished = async () => {
    const headers = { ...on, 'casebook-wait-for': position, 'x-client': 'CAM' };
    const { status, body } = await office.as(null).get(`/api/@next/public/applications/${slug}`, headers);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body.data;
  };

  beforeAll(async () => {
    office = await startOffice();
    const sent = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const { status, body } = await office.as('submission-portal').post('/submissions?council=CAM', sent, on);
    expect([status, body.detail]).toEqual([201, undefined]);
    path = `/councils/CAM/planning-applications/${body.caseId}`;
    slug = body.caseReference.replaceAll('/', '-');
    position = body.position;
  }, 120_000);
  afterAll(() => office.stop());

  it('is valid against the schema on receipt', async () => expect(odpFaults(await exported())).toEqual([]));

  it('is valid in its public form, once it is on the register', async () => {
    const wait = { ...on, 'casebook-wait-for': position };
    const { body } = await office.as('dylan.price').get(path, wait);
    await act('nadia.rahman', 'validation', { validFrom: body.receivedOn });
    for (const { documentId } of body.documents)
      await act('nadia.rahman', `documents/${documentId}/publish-status`, {
        ...{ publishStatus: 'withhold', reason: 'Not asked for here' },
      });
    await act('dylan.price', 'publication');
    expect(odpFaults(await exported())).toEqual([]);
    expect(odpFaults(await asPublished())).toEqual([]);
  });

  it('is valid after a withdrawal', async () => {
    await act('nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    expect(odpFaults(await exported())).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipOf } from '../../libs/intake/test/zip.js';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

const folder = new URL('../../libs/intake/fixtures/planning-portal/', import.meta.url);
let office: RunningOffice;
let console: RunningConsole;
let application: string;
let line: string;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  application = await readFile(new URL('Application.json', folder), 'utf8');
  line = await readFile(new URL('SiteLocationWGS84.geojson', folder), 'utf8');
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

/** A version of the application, with its boundary moved by thousandths of a degree. */
async function sent(version: number, moved: number): Promise<string> {
  const form = JSON.parse(application);
  form.applicationHeader.applicationVersion = version;
  const red = line.replaceAll(/-?\d+\.\d{4,}/g, (degrees) => String(Number(degrees) + moved / 1_000));
  const body = zipOf([
    { name: 'Application.json', bytes: Buffer.from(JSON.stringify(form)) },
    { name: 'SiteLocationWGS84.geojson', bytes: Buffer.from(red) },
    { name: 'ApplicationForm.pdf', bytes: Buffer.from('%PDF-1.7 of form') },
  ]);
  const { access_token } = (await office.as(null).post('/dev/token', { name: 'Submission portal' })).body;
  const answer = await fetch(`${office.url}/submissions?council=CAM`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip', authorization: `Bearer ${access_token}` },
    body: new Uint8Array(body),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { caseReference: string }).caseReference;
}

describe('the map of a case', () => {
  const dashed = (html: string): number => html.split('class="map__earlier"').length - 1;

  it('draws the replaced boundaries dashed, with the day until which each applied', async () => {
    const reference = await sent(1, 0);
    const visitor = await console.browser().signIn('nadia.rahman');
    const map = `/cases/cam/${reference.replaceAll('/', '-')}/map`;
    const first = await eventually('the case is shown', async () => {
      const { status, body } = await visitor.get(map);
      return status === 200 ? body : undefined;
    });
    expect(dashed(first)).toBe(0);
    await sent(2, 1);
    await sent(3, 1);
    await sent(4, 2);
    const { body } = await visitor.get(map);
    expect(dashed(body)).toBe(2);
    expect(body.match(/Dashed: the red line as it was until/g)).toHaveLength(2);
    expect(body).toContain('class="map__site"');
  });
});

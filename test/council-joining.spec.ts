import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stageOf } from './system/proposing.js';
import { authorised, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const service = '/shared-services/shared';
const referenceFormat = '{yy}/{number}/{suffix}';
const submission = JSON.parse(
  readFileSync(new URL('../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
const submissionCalled = (id: string) => ({
  ...submission,
  metadata: { ...submission.metadata, id, submittedAt: '2026-03-02T09:42:10.500Z' },
});
const submit = (id: string, day: string) =>
  running.sent('Submission portal', '/submissions?council=EAS', submissionCalled(id), day);

beforeAll(async () => {
  running = await startService();
  for (const council of ['CAM', 'SCA'])
    await running.done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, '2026-04-01');
  await running.done(
    'Rosa Linden',
    service,
    { name: 'Shared', host: 'SCA', firstMonth: '2026-04' },
    '2026-04-01',
  );
  await authorised(running, ['amina.hassan', 'Amina Hassan'], ['CAM', 'SCA'], '2026-04-01');
}, 60_000);
afterAll(() => running.stop());

const stage = (to: string, from: string) =>
  running.sent('Rosa Linden', ...stageOf(service, 'EAS', to, from), from);
const stageOn = async (day: string): Promise<string> => {
  const { body } = await running.read('Amina Hassan', '/councils', day);
  return body.find(({ council }: { council: string }) => council === 'EAS').stage;
};

describe('a third council, taken on through commands alone', () => {
  it('is set up before any submission is sent to it', async () => {
    const early = await stage('setUp', '2026-05-01');
    expect([early.status, early.body.code]).toEqual([403, 'council-not-authorised']);
    const eas = { council: 'EAS', name: 'East Fen', referenceFormat, begins: 'setUp' };
    await running.done('Rosa Linden', '/councils', eas, '2026-05-01');
    await running.done('Rosa Linden', '/councils', eas, '2026-05-01');
    expect(await stageOn('2026-05-01')).toBe('setUp');
    const { status, body } = await submit('first', '2026-05-04');
    expect([status, body.code]).toEqual([409, 'council-set-up']);
  });

  it('has its first officer authorised by the person who takes it on, and the others by its own staff', async () => {
    const manager = { officer: 'peter.lowe', name: 'Peter Lowe', jobTitle: 'Head', employer: 'SCA' };
    await running.done('Rosa Linden', '/officers', manager, '2026-05-01');
    await running.done(
      'Rosa Linden',
      '/councils/SCA/officers/peter.lowe/authorisation',
      { from: '2026-05-01' },
      '2026-05-01',
    );
    const letIn = (council: string, officer: string) =>
      running.sent(
        'Peter Lowe',
        `/councils/${council}/officers/${officer}/authorisation`,
        { from: '2026-05-01' },
        '2026-05-01',
      );
    expect((await letIn('CAM', 'peter.lowe')).body.code).toBe('council-not-authorised');
    expect((await letIn('XYZ', 'peter.lowe')).body.code).toBe('council-not-authorised');
    expect((await letIn('EAS', 'peter.lowe')).body.code).toBe('council-not-authorised');
    const letsIn = (name: string, officer: string) =>
      running.sent(
        name,
        `/councils/EAS/officers/${officer}/authorisation`,
        { from: '2026-05-01' },
        '2026-05-01',
      );
    expect((await letsIn('Rosa Linden', 'peter.lowe')).status).toBe(200);
    expect((await letsIn('Peter Lowe', 'amina.hassan')).status).toBe(200);
    expect((await letsIn('Rosa Linden', 'dylan.price')).body.code).toBe('unknown-officer');
  });

  it("shows everybody that person's authorisation, and can end it", async () => {
    const { body } = await running.read('Amina Hassan', '/officers', '2026-05-02');
    const rosa = body.find(({ officer }: { officer: string }) => officer === 'rosa.linden');
    expect(rosa.authorisations).toContainEqual({ council: 'EAS', from: '2026-05-01', until: null });
    expect(rosa.serviceAuthorisations).toEqual([{ service: 'shared', from: '2026-04-01', until: null }]);
  });

  it('sets its own committee, areas, publication and retention, each from a day', async () => {
    const settings = '/councils/EAS/settings';
    const set = (what: string, body: object, day = '2026-05-05') =>
      running.done('Rosa Linden', `${settings}/${what}`, { from: '2026-06-01', ...body }, day);
    await set('committee', { name: 'Planning Committee', seats: 9, quorum: 4 });
    await set('committee', { name: 'Planning Committee', seats: 11, quorum: 4, from: '2027-05-01' });
    await set('areas', { areas: [{ team: 'Fen', wards: ['Petersfield', 'Marsh'] }] });
    await set('publication-policy', { commenterNames: 'publish', commenterAddresses: 'withhold' });
    await set('retention', { periods: [{ records: 'comments', years: 4 }] });
    const on = async (day: string) => (await running.read('Rosa Linden', `${settings}?on=${day}`, day)).body;
    expect(await on('2026-05-31')).toMatchObject({ committee: null, areas: [], retention: [] });
    expect(await on('2026-06-01')).toMatchObject({
      council: 'EAS',
      committee: { seats: 9, from: '2026-06-01' },
      areas: [{ team: 'Fen', wards: ['Petersfield', 'Marsh'] }],
      publicationPolicy: { commenterNames: 'publish', commenterAddresses: 'withhold' },
      retention: [{ records: 'comments', years: 4 }],
    });
    expect((await on('2027-05-01')).committee).toMatchObject({ seats: 11 });
  });

  it('runs in parallel, then live: from that day it receives applications', async () => {
    expect((await stage('inParallel', '2026-05-18')).status).toBe(200);
    expect((await submit('second', '2026-05-31')).body.code).toBe('council-in-parallel');
    expect((await stage('live', '2026-06-01')).status).toBe(200);
    expect(await stageOn('2026-05-31')).toBe('inParallel');
    expect((await submit('second', '2026-06-01')).body).toMatchObject({ caseReference: '26/00001/HFUL' });
  });

  it('is listed in the service with each of its stages and their first days', async () => {
    const { body } = await running.read('Amina Hassan', '/shared-services', '2026-06-01');
    expect(body).toEqual([
      expect.objectContaining({ service: 'shared', name: 'Shared', host: 'SCA', firstMonth: '2026-04' }),
    ]);
    expect(body[0].councils).toEqual([
      { council: 'CAM', stages: [], succession: null },
      { council: 'SCA', stages: [], succession: null },
      {
        council: 'EAS',
        stages: [
          { stage: 'inParallel', from: '2026-05-18' },
          { stage: 'live', from: '2026-06-01' },
        ],
        succession: null,
      },
    ]);
  });

  it('changes its case numbers from a day, and existing cases keep theirs', async () => {
    const format = { referenceFormat: 'EF-{yyyy}-{number}', from: '2026-07-01' };
    await running.done('Rosa Linden', '/councils/EAS/settings/reference-format', format, '2026-06-02');
    expect((await submit('third', '2026-06-30')).body.caseReference).toBe('26/00002/HFUL');
    expect((await submit('fourth', '2026-07-01')).body.caseReference).toBe('EF-2026-00003');
    expect((await submit('second', '2026-07-01')).body.caseReference).toBe('26/00001/HFUL');
  });

  it('leaves: its record can be read, and nothing is added', async () => {
    const { caseId } = (await submit('third', '2026-07-02')).body;
    await stage('leaving', '2027-01-01');
    await stage('left', '2027-04-01');
    await authorised(running, ['dylan.price', 'Dylan Price'], ['EAS'], '2026-07-02');
    const path = `/councils/EAS/planning-applications/${caseId}`;
    const note = { note: 'Nothing to see.' };
    expect((await running.sent('Dylan Price', `${path}/notes`, note, '2027-03-31')).status).toBe(200);
    const late = await running.sent('Dylan Price', `${path}/notes`, note, '2027-04-01');
    expect([late.status, late.body.code]).toEqual([409, 'council-left']);
    expect((await submit('fifth', '2027-04-01')).body.code).toBe('council-left');
    const committee = { name: 'Another', seats: 5, quorum: 3, from: '2027-05-01' };
    const setting = await running.sent(
      'Rosa Linden',
      '/councils/EAS/settings/committee',
      committee,
      '2027-04-02',
    );
    expect(setting.body.code).toBe('council-left');
    expect((await running.read('Dylan Price', path, '2027-04-01')).body.caseReference).toBe('26/00002/HFUL');
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minted } from './system/minting.js';
import { authorised, on, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
let caseId: string;
const day = '2026-11-23';
const submission = JSON.parse(
  readFileSync(new URL('../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
const read = (path: string) => running.read('Submission portal', path, day);

beforeAll(async () => {
  running = await startService();
  const council = { council: 'CAM', name: 'Cambridge', referenceFormat: '{yy}/{number}/{suffix}' };
  await running.done('Rosa Linden', '/councils', council, '2026-01-05');
  await authorised(running, ['nadia.rahman', 'Nadia Rahman'], ['CAM'], '2026-01-05');
  const received = await running.done('Submission portal', '/submissions?council=CAM', submission, day);
  caseId = received.caseId;
}, 60_000);
afterAll(() => running.stop());

describe("a portal's view of its submissions", () => {
  it('shows their progress, without names', async () => {
    const path = `/councils/CAM/planning-applications/${caseId}`;
    const asks = { requestId: 'r1', kind: 'fee', request: 'The fee.' };
    await running.done('Nadia Rahman', `${path}/information-requests`, asks, day);
    const { status, body } = await read(`/councils/CAM/submissions/${caseId}/status`);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual([
      ...['caseId', 'caseReference', 'council', 'decideBy', 'decidedOn', 'decision', 'receivedOn', 'stage'],
      'validFrom',
    ]);
    expect(body).toMatchObject({ caseId, council: 'CAM', decision: null });
  });

  it('does not include the case, its history, its submission, or any list', async () => {
    const ofCase = `/councils/CAM/planning-applications/${caseId}`;
    for (const path of [
      ofCase,
      `${ofCase}/history`,
      `${ofCase}/submission`,
      '/caseload',
      '/changes',
      '/officers',
    ]) {
      const { status, body } = await read(path);
      expect([path, status, body.code]).toEqual([path, 403, 'role-not-allowed']);
    }
  });

  it('is limited to its own submissions: another portal of the council is told that the case is unknown', async () => {
    const other = await minted(running, { sub: 'other-portal', roles: ['portal'], councils: ['CAM'] });
    const { status, body } = await running
      .as(null)
      .get(`/councils/CAM/submissions/${caseId}/status`, { ...other, ...on(day) });
    expect([status, body.code]).toEqual([404, 'unknown-case']);
  });

  it('is limited to the councils in its token', async () => {
    const other = await minted(running, { sub: 'other-portal', roles: ['portal'], councils: ['SCA'] });
    const { status, body } = await running
      .as(null)
      .get(`/councils/CAM/submissions/${caseId}/status`, { ...other, ...on(day) });
    expect([status, body.code]).toEqual([403, 'council-not-authorised']);
  });
});

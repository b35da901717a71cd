import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId, StreamName } from '#domain';
import { instant } from '#legislation';
import { KeyVault } from '#privacy';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { eventually } from '../system/eventually.js';
import { type RunningService, startService } from '../system/running-service.js';
import { type Poison, plant, poison, poisons } from './poison.js';

let service: RunningService;
const day = '2026-03-03';
const submittedAt = instant('2026-03-02T10:00:00Z');
const random = randomFrom(5);
const pathOf = (caseId: string, route = '') => `/councils/CAM/planning-applications/${caseId}${route}`;
const streamOf = (caseId: string): StreamName => `planningApplication-${caseId as CaseId}`;

async function received(): Promise<string> {
  const payload = makeSubmission(random, { council: 'CAM', submittedAt, type: 'pp.full.householder' });
  return (await service.done('submission-portal', '/submissions?council=CAM', payload, '2026-03-02')).caseId;
}

beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
}, 120_000);
afterAll(() => service.stop());

const words = 'its record cannot be read from revision';

describe.each(Object.keys(poisons) as Poison[])('a case with a fact %s', (kind) => {
  let caseId: string;
  let revision: string;
  const allocate = (route = '/allocation', path = pathOf(caseId, route)) =>
    service.sent('amina.hassan', path, { officer: 'dylan.price' }, day);

  beforeAll(async () => {
    caseId = await received();
    revision = String(await poison(service.store, streamOf(caseId), kind));
  }, 60_000);

  it('refuses every command with an explanation: sent, previewed or in a batch', async () => {
    const detail = expect.stringContaining(`held: ${words} ${revision}`);
    for (const { status, body } of [await allocate(), await allocate('/allocation/preview')])
      expect([status, body]).toEqual([409, expect.objectContaining({ code: 'case-held', detail })]);
    const item = { caseId, command: 'allocation', body: { officer: 'dylan.price' } };
    const { body } = await service.sent('amina.hassan', '/councils/CAM/batches', { items: [item] }, day);
    expect(body.results[0]).toMatchObject({ status: 409, answer: { code: 'case-held', detail } });
  });

  it('does not exist for another council, held or not', async () => {
    const elsewhere = `/councils/SCA/planning-applications/${caseId}/allocation`;
    const { status, body } = await service.sent('peter.lowe', elsewhere, { officer: 'dylan.price' }, day);
    expect([status, body.code]).toEqual([404, 'unknown-case']);
  });

  it('is shown as it was before the fact, and says so wherever it is listed, in its view and its history', async () => {
    const held = { revision, because: `held: ${words} ${revision}` };
    const read = async (path: string) => (await service.read('amina.hassan', path, day)).body;
    const view = await eventually('the case is shown as held', async () => {
      const found = await read(pathOf(caseId));
      return found.held ? found : undefined;
    });
    expect(view).toMatchObject({ held, stage: 'to validate' });
    const history = await eventually('the history is shown as held', async () => {
      const found = await read(pathOf(caseId, '/history'));
      return found.held ? found : undefined;
    });
    expect(history).toMatchObject({ held });
    const row = await eventually('the row is shown as held', async () => {
      const { cases } = await read('/caseload?council=CAM&size=200');
      return cases.find(
        (each: { caseId: string; held: object | null }) => each.caseId === caseId && each.held,
      );
    });
    expect(row.held).toEqual(held);
    const { items } = await read('/worklist?for=validation&size=200');
    expect(items.find((each: { case: { caseId: string } }) => each.case.caseId === caseId).held).toEqual(
      held,
    );
    const { cases: hits } = await read(`/search?q=${encodeURIComponent(row.caseReference)}`);
    expect(hits.find((each: { caseId: string }) => each.caseId === caseId).held).toEqual(held);
  });

  it('is left out of a what-if, which says so', async () => {
    const body = { validDay: { byDays: 1 }, cases: { caseIds: [caseId] } };
    const answer = await service.sent('amina.hassan', '/councils/CAM/what-if', body, day);
    expect(answer.body).toMatchObject({
      totals: { cases: 0 },
      held: [{ caseId, because: `held: ${words} ${revision}` }],
    });
  });
});

describe('a record other than a case’s', () => {
  it('is refused with an explanation if it cannot be read', async () => {
    await poison(service.store, 'councilLaw-CAM');
    const { status, body } = await service.read('amina.hassan', '/councils/CAM/law/adoptions', day);
    expect([status, body.code]).toEqual([409, 'record-held']);
    expect(body.detail).toMatch(/^This is held: the record councilLaw-CAM cannot be read from revision 0\./);
  });
});

describe('a fact of a known type with missing fields', () => {
  it.each(['DecisionIssued', 'AppealDecided', 'RepresentationReceived', 'ApplicationReceived'])(
    'does not cause an error: %s',
    async (type) => {
      const caseId = await received();
      await plant(service.store, streamOf(caseId), { type });
      for (const [route, body] of [
        ['/validation', { validFrom: '2026-03-02' }],
        ['/withdrawal', { reason: 'To be drawn again', requestedBy: 'applicant' }],
        ['/allocation/preview', { officer: 'dylan.price' }],
      ] as const) {
        const answer = await service.sent('amina.hassan', pathOf(caseId, route), body, day);
        expect([route, answer.status < 500, answer.body]).toEqual([route, true, answer.body]);
      }
      for (const route of ['', '/history'])
        expect((await service.read('amina.hassan', pathOf(caseId, route), day)).status).toBeLessThan(500);
    },
  );
});

describe('a case whose record can be read', () => {
  it('is not held, even if other cases are', async () => {
    const caseId = await received();
    const { body } = await service.read('amina.hassan', pathOf(caseId), day);
    expect(body.held).toBeNull();
  });

  it('is shown with a placeholder if a key is missing, which does not mean that somebody was erased', async () => {
    const caseId = await received();
    const { body: before } = await service.read('amina.hassan', pathOf(caseId), day);
    expect(before.applicant).not.toEqual({ keyMissing: true });
    const vault = service.app.get(KeyVault);
    const here = vault.find.bind(vault);
    vault.find = () => undefined; // A vault restored from before the case existed.
    try {
      const shown = await service.read('amina.hassan', pathOf(caseId), day);
      expect([shown.status, shown.body.applicant]).toEqual([200, { keyMissing: true }]);
      const opened = await service.read('amina.hassan', pathOf(caseId, '/submission'), day);
      expect([opened.status, opened.body.code]).toEqual([409, 'key-not-here']);
    } finally {
      vault.find = here;
    }
  });
});

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../system/eventually.js';
import { type Poison, plant, poison, poisons } from '../poison.js';
import {
  allocate,
  aside,
  auditor,
  day,
  folder,
  get,
  one,
  other,
  pathOf,
  received,
  service,
  streamOf,
} from './held-record.js';

describe.each(Object.keys(poisons) as Poison[])('setting aside a fact %s', (kind) => {
  let caseId: string;
  let about: { stream: string; revision: number };
  let proposalId: string;

  beforeAll(async () => {
    caseId = await received();
    const revision = Number(await poison(service.store, streamOf(caseId), kind));
    about = { stream: streamOf(caseId), revision };
  }, 60_000);

  it('is proposed by one person, which changes nothing', async () => {
    const body = { ...about, reason: 'Nobody of ours wrote it' };
    const proposed = await service.done(one, aside('/proposal'), body, day);
    ({ proposalId } = proposed);
    expect(proposed.fact).toMatchObject({ revision: about.revision, factType: poisons[kind].type });
    expect(proposed.fact.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await auditor('verify', caseId)).code).toBe(1);
    const before = await service.store.readStored(about.stream);
    expect(before).toHaveLength(about.revision + 1);
  });

  it('is listed for the people who may confirm it', async () => {
    const { confirmations } = await get('/confirmations', other);
    expect(confirmations).toContainEqual(
      expect.objectContaining({
        ...{ proposalId, act: 'SetFactAside', council: 'CAM', caseId, after: 'left out' },
        ...{ confirmAt: '/councils/CAM/facts-set-aside/confirmation', reason: 'Nobody of ours wrote it' },
      }),
    );
  });

  it('is visible to operators only', async () => {
    const held = await eventually('the operations show it', async () => {
      const { held: cases } = await get('/operations');
      return cases.find((each: { caseId: string }) => each.caseId === caseId);
    });
    expect(held).toMatchObject({ council: 'CAM', revision: String(about.revision), behind: 0 });
    expect(held.because).not.toBe('');
    expect(held.missingFrom).toContain('council_caseload');
    expect((await service.read('amina.hassan', '/operations', day)).status).toBe(403);
  });

  it('can be followed by a retry with a reason, which holds the case again while the fact cannot be read', async () => {
    const retry = (who: string, body: object) =>
      service.sent(who, `/operations/held/${caseId}/retry`, body, day);
    expect((await retry('amina.hassan', { reason: 'Once more' })).status).toBe(403);
    expect((await retry(other, {})).status).toBe(400);
    const done = await retry(other, { reason: 'A newer release runs' });
    expect([done.status, done.body.facts > 0]).toEqual([200, true]);
    const { held } = await get('/operations');
    const still = held.find((each: { caseId: string }) => each.caseId === caseId);
    expect(still.retry).toMatchObject({ by: 'ngozi.bell', reason: 'A newer release runs' });
    const nowhere = `/operations/held/${randomUUID()}/retry`;
    expect((await service.sent(other, nowhere, { reason: 'x' }, day)).body.code).toBe('not-held');
  });

  it('is not confirmed by its proposer, nor by another council', async () => {
    const body = { stream: about.stream, proposalId };
    const alone = await service.sent(one, aside('/confirmation'), body, day);
    expect([alone.status, alone.body.code]).toEqual([409, 'second-person']);
    const elsewhere = await service.sent(one, aside('/confirmation', '/councils/SCA'), body, day);
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
  });

  it('releases the case once another person confirms it: command, row, view and history', async () => {
    await service.done(other, aside('/confirmation'), { stream: about.stream, proposalId }, day);
    expect([(await allocate(caseId)).status]).toEqual([200]);
    const view = await eventually('the case is shown as it is', async () => {
      const found = await get(pathOf(caseId));
      return found.held === null && found.officer === 'dylan.price' ? found : undefined;
    });
    expect(view.revision).toBe(String(about.revision + 2));
    const row = await eventually('the row is shown as it is', async () => {
      const { cases } = await get('/caseload?council=CAM&size=200');
      return cases.find((each: { caseId: string }) => each.caseId === caseId && each);
    });
    expect(row).toMatchObject({ held: null, revision: String(about.revision + 2) });
    await eventually('the operations hold it no more', async () => {
      const { held } = await get('/operations');
      return held.every((each: { caseId: string }) => each.caseId !== caseId) || undefined;
    });
    const { facts } = await get(pathOf(caseId, '/history'));
    const types = facts.map(({ type }: { type: string }) => type).slice(-2);
    expect(types).toEqual(['FactSetAside', 'OfficerAllocated']);
  });

  it('leaves a named gap for the auditor, in the record and in an export', async () => {
    const said = `revision ${about.revision} (${poisons[kind].type}): cannot be read. Set aside at `;
    for (const words of [
      ['verify', caseId],
      ['verify', '--all'],
    ]) {
      const verified = await auditor(...words);
      expect([words, verified.code, verified.said]).toEqual([words, 0, expect.stringContaining(said)]);
    }
    const file = join(folder, `${caseId}.json`);
    expect((await auditor('export', caseId, '--to', file)).code).toBe(0);
    const proved = await auditor('verify-export', file);
    expect([proved.code, proved.said]).toEqual([0, expect.stringContaining(said)]);
    expect((await auditor('history', caseId)).said).toContain('FactSetAside');
    expect((await auditor('as-at', caseId, '--json')).said).toContain('dylan.price');
    await eventually('no read model holds it as parked', async () =>
      (await auditor('parked')).said.includes(caseId) ? undefined : true,
    );
  });

  it('is then no longer listed, and a repeat changes nothing', async () => {
    const { confirmations } = await get('/confirmations', other);
    expect(confirmations.map((each: { proposalId: string }) => each.proposalId)).not.toContain(proposalId);
    await service.done(other, aside('/confirmation'), { stream: about.stream, proposalId }, day);
    const again = { ...about, reason: 'Once more' };
    const { status, body } = await service.sent(one, aside('/proposal'), again, day);
    expect([status, body.code]).toEqual([409, 'already-set-aside']);
  });
});

describe('a readable fact with missing fields', () => {
  it('is removed from every row that used it, once two people set it aside', async () => {
    const caseId = await received();
    await allocate(caseId);
    const stream = streamOf(caseId);
    const revision = Number(await plant(service.store, stream, { type: 'DecisionIssued' }));
    const from = String(revision);
    const because = `held: its record cannot be read from revision ${from}`;
    const refused = await allocate(caseId);
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'case-held', detail: expect.stringContaining(because) }),
    ]);
    await eventually(
      'its view says so',
      async () => (await get(pathOf(caseId))).held?.revision === from || undefined,
    );
    const typesInHistory = async () =>
      (await get(pathOf(caseId, '/history'))).facts.map(({ type }: { type: string }) => type);
    expect(await typesInHistory()).toContain('DecisionIssued');
    const body = { stream, revision, reason: 'Forged' };
    const { proposalId, fact } = await service.done(one, aside('/proposal'), body, day);
    expect(fact.because).toMatch(/^it does not say what a DecisionIssued says/);
    await service.done(other, aside('/confirmation'), { stream, proposalId }, day);
    await eventually(
      'the history without it',
      async () => (await typesInHistory()).at(-1) === 'FactSetAside',
    );
    expect(await typesInHistory()).not.toContain('DecisionIssued');
    expect((await auditor('verify', caseId)).code).toBe(0);
    expect((await get(pathOf(caseId))).held).toBeNull();
    expect((await allocate(caseId)).status).toBe(200);
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import type { CaseId, StreamName } from '#domain';
import { encode, recordSetAside, unreadableAt } from '#event-store';
import { instant } from '#legislation';
import { run } from '../../apps/auditor/src/run.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { eventually } from '../system/eventually.js';
import { type RunningService, startService } from '../system/running-service.js';
import { type Poison, plant, poison, poisons } from './poison.js';

let service: RunningService;
let folder: string;
const day = '2026-03-03';
const submittedAt = instant('2026-03-02T10:00:00Z');
const random = randomFrom(6);
const pathOf = (caseId: string, route = '') => `/councils/CAM/planning-applications/${caseId}${route}`;
const streamOf = (caseId: string): StreamName => `planningApplication-${caseId as CaseId}`;
const [one, other] = ['Rosa Linden', 'Ngozi Bell'] as const;
const aside = (route: string, under = '/councils/CAM') => `${under}/facts-set-aside${route}`;

async function received(): Promise<string> {
  const payload = makeSubmission(random, { council: 'CAM', submittedAt, type: 'pp.full.householder' });
  return (await service.done('submission-portal', '/submissions?council=CAM', payload, '2026-03-02')).caseId;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-set-aside-'));
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
}, 120_000);
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

async function auditor(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const config = async () =>
    loadConfig({
      ...{ EVENTSTORE_URL: service.eventStore, DATABASE_URL: service.database },
      CASEBOOK_DATA: folder,
    });
  const output = { say: (line: string) => said.push(line), progress: () => undefined };
  return { code: await run(words, config, output), said: said.join('\n') };
}

const get = async (path: string, who = other) => (await service.read(who, path, day)).body;
const allocate = (caseId: string) =>
  service.sent('amina.hassan', pathOf(caseId, '/allocation'), { officer: 'dylan.price' }, day);

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

describe('a record with unreadable facts', () => {
  /** Sets a fact aside: one person proposes, another confirms. */
  async function leftOut(stream: string, revision: number, under?: string): Promise<void> {
    const { proposalId } = await service.done(
      one,
      aside('/proposal', under),
      { stream, revision, reason: 'Nobody wrote it' },
      day,
    );
    await service.done(other, aside('/confirmation', under), { stream, proposalId }, day);
  }

  it('is held at each fact in turn, and continues after the last', async () => {
    const caseId = await received();
    const stream = streamOf(caseId);
    const first = Number(await poison(service.store, stream, 'whose data is a list'));
    await service.store.append(stream, BigInt(first), [
      { id: randomUUID(), type: 'CaseTeleported', data: {}, metadata: {} },
    ]);
    await leftOut(stream, first);
    const held = await allocate(caseId);
    expect([held.status, held.body.detail]).toEqual([409, expect.stringContaining(`revision ${first + 1}`)]);
    await leftOut(stream, first + 1);
    expect((await allocate(caseId)).status).toBe(200);
    expect((await auditor('verify', caseId)).code).toBe(0);
  });

  it('belongs to the council that the fact names if the first fact is unreadable, and can begin again', async () => {
    const caseId = randomUUID();
    const metadata = { council: 'CAM', hash: 'none' };
    await service.store.append(streamOf(caseId), null, [
      { id: randomUUID(), type: 'CaseTeleported', data: {}, metadata },
    ]);
    const before = await allocate(caseId);
    expect([before.status, before.body.code]).toEqual([409, 'case-held']);
    await leftOut(streamOf(caseId), 0);
    const after = await allocate(caseId);
    expect([after.status, after.body.code]).toEqual([404, 'unknown-case']);
    expect((await auditor('verify', caseId)).code).toBe(0);
  });

  it('of a council’s law continues without the fact that was set aside', async () => {
    const revision = Number(await poison(service.store, 'councilLaw-CAM'));
    const adoptions = () => service.read(other, '/councils/CAM/law/adoptions', day);
    expect((await adoptions()).body.code).toBe('record-held');
    await leftOut('councilLaw-CAM', revision);
    expect((await adoptions()).status).toBe(200);
  });

  it('of case numbers, where only the last fact matters, continues with the next number', async () => {
    const caseId = await received();
    const { caseReference } = await get(pathOf(caseId));
    const number = Number(/\/(\d+)\//.exec(caseReference)![1]);
    const revision = Number(await poison(service.store, 'caseNumbers-CAM-2026'));
    await leftOut('caseNumbers-CAM-2026', revision);
    const next = await get(pathOf(await received()));
    // Numbers come from revisions: the two facts without a number still use one each.
    expect(Number(/\/(\d+)\//.exec(next.caseReference)![1])).toBe(number + 3);
  });

  it('of the whole service belongs to its host', async () => {
    const stream = 'officer-mei.lin';
    const revision = Number(await poison(service.store, stream));
    const under = '/shared-services/cambridge';
    const founding = { name: 'Greater Cambridge', host: 'CAM', firstMonth: '2026-01' };
    await service.done('Rosa Linden', under, founding, day);
    await service.done('Rosa Linden', `${under}/officers/ngozi.bell/authorisation`, { from: day }, day);
    const body = { stream, revision, reason: 'Nobody wrote it' };
    const elsewhere = await service.sent(one, aside('/proposal'), body, day);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-record']);
    await leftOut(stream, revision, under);
    const ended = { until: '2027-01-01' };
    const path = '/councils/CAM/officers/mei.lin/authorisation/end';
    expect((await service.sent(one, path, ended, day)).status).toBe(200);
    expect((await auditor('verify', '--all')).code).toBe(0);
  });

  it('is reported as false if a fact was left out without two people, and nothing readable is hidden', async () => {
    const caseId = await received();
    const stream = streamOf(caseId);
    const last = (await service.store.readLast(stream))!;
    const [target] = await service.store.readStored(stream);
    const { encoded } = encode(
      [
        {
          ...({ type: 'FactSetAside', effectiveOn: last.metadata.effectiveOn } as const),
          ...{ revision: 0, eventId: target!.id, contentHash: 'of something else', factType: target!.type },
          ...{ because: '', reason: '', proposalId: 'none', proposedBy: 'a', by: 'b', ofCase: null },
        } as never,
      ],
      { stream, revision: last.revision, previousHash: last.metadata.hash },
      { ...last.metadata, commandId: randomUUID(), now: last.metadata.recordedAt, causationId: '' } as never,
    );
    await service.store.append(stream, last.revision, encoded);
    expect((await allocate(caseId)).status).toBe(200);
    const poisoned = Number(await poison(service.store, stream));
    const named = unreadableAt(await service.store.readStored(stream), BigInt(poisoned));
    if (!('fact' in named)) throw new Error('it can be read');
    const alone = { reason: 'Mine', proposalId: 'none', proposedBy: 'a', by: 'b', ofCase: null };
    await recordSetAside(
      service.store,
      stream,
      { type: 'FactSetAside', effectiveOn: last.metadata.effectiveOn, ...named.fact, ...alone } as never,
      { ...last.metadata, commandId: randomUUID(), now: last.metadata.recordedAt, causationId: '' } as never,
    );
    const verified = await auditor('verify', caseId);
    expect([verified.code, verified.said]).toEqual([1, expect.stringContaining('a second person confirmed')]);
  });
});

describe('a fact cannot be set aside', () => {
  it('if it can be read', async () => {
    const caseId = await received();
    const body = { stream: streamOf(caseId), revision: 0, reason: 'I do not like it' };
    const answer = await service.sent(one, aside('/proposal'), body, day);
    expect([answer.status, answer.body.code]).toEqual([409, 'fact-readable']);
  });

  it('if it does not exist, or belongs to another council', async () => {
    const caseId = await received();
    const revision = Number(await poison(service.store, streamOf(caseId)));
    const body = { stream: streamOf(caseId), revision, reason: 'Not ours' };
    const elsewhere = await service.sent(one, aside('/proposal', '/councils/SCA'), body, day);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-record']);
    const beyond = await service.sent(one, aside('/proposal'), { ...body, revision: 99 }, day);
    expect([beyond.status, beyond.body.code]).toEqual([404, 'unknown-fact']);
    const nowhere = { ...body, stream: 'planningApplication-nowhere' };
    expect((await service.sent(one, aside('/proposal'), nowhere, day)).status).toBe(404);
  });
});

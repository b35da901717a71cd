import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { encode, recordSetAside, unreadableAt } from '#event-store';
import { poison } from '../poison.js';
import {
  allocate,
  aside,
  auditor,
  day,
  get,
  one,
  other,
  pathOf,
  received,
  service,
  streamOf,
} from './held-record.js';

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

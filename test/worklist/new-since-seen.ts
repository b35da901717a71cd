import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '#projections';
import { findSeen, forgetSeenBeyond, readDatabase } from '#read-models';
import { at } from '../system/office-cases.js';
import { act, api, itemOf, list, told, valid } from './open-office.js';

describe('what is new since I looked', () => {
  it('is what others recorded after the position that I saw, in words', async () => {
    const one = await valid();
    await told(one);
    const before = await list('dylan.price', '', '2026-03-20');
    expect(itemOf(before, one)!.newSince).toEqual([]);
    const seen = await api.as('dylan.price').put('/me/seen', { position: before.position }, at('2026-03-20'));
    expect([seen.status, seen.body.position]).toEqual([200, before.position]);
    expect((await list('dylan.price', '?new=true', '2026-03-20')).total).toBe(0);
    const comment = { representationId: 'n', stance: 'objection', author: 'Norah', comment: 'Too high' };
    await act(one, 'nadia.rahman', 'representations', comment, '2026-03-20');
    await act(one, 'dylan.price', 'notes', { note: 'Looked at it.' }, '2026-03-20');
    const { items, counts, total } = await list('dylan.price', '?new=true', '2026-03-20');
    expect([total, counts.new]).toEqual([1, 1]);
    expect(items[0].newSince).toEqual([
      {
        type: 'RepresentationReceived',
        words: expect.stringMatching(/object/i),
        ...{ effectiveOn: '2026-03-20', recordedAt: expect.any(String), by: 'Nadia Rahman' },
      },
    ]);
    expect(items[0].standsOut).toContainEqual({ code: 'comments', words: '1 objection.' });
    expect((await list('nadia.rahman', '', '2026-03-20')).seen).toBeNull();
  });

  it('never goes backwards, and accepts only positions', async () => {
    const { body } = await api.as('dylan.price').put('/me/seen', { position: '1' }, at('2026-03-21'));
    expect(BigInt(body.position)).toBeGreaterThan(1n);
    const bad = await api.as('dylan.price').put('/me/seen', { position: 'today' }, at('2026-03-21'));
    expect([bad.status, bad.body.code]).toEqual([400, 'malformed']);
  });
});

describe('a position beyond the end of the record', () => {
  const beyond = '9999999999999999999';
  const because = expect.stringContaining('is beyond the end of the record, which is ');

  it('is refused, because later facts would then never be new', async () => {
    const before = (await list('dylan.price', '', '2026-03-21')).seen;
    const kept = await api.as('dylan.price').put('/me/seen', { position: beyond }, at('2026-03-21'));
    expect([kept.status, kept.body.errors]).toEqual([400, [{ field: 'position', because }]]);
    expect((await list('dylan.price', '', '2026-03-21')).seen).toEqual(before);
  });

  it('is not waited for repeatedly', async () => {
    const headers = { ...at('2026-03-21'), 'casebook-wait-for': beyond };
    const { status, body } = await api.as('dylan.price').get('/worklist', headers);
    expect([status, body.errors]).toEqual([400, [{ field: 'Casebook-Wait-For', because }]]);
  });

  it('that was seen before the record was restored is forgotten with the lost facts', async () => {
    const pool = openDatabase(api.database);
    const reads = readDatabase(pool);
    const { position } = (await findSeen(reads, 'dylan.price'))!;
    await forgetSeenBeyond(reads, position);
    expect((await findSeen(reads, 'dylan.price'))!.position).toBe(position);
    await forgetSeenBeyond(reads, position - 1n);
    expect((await findSeen(reads, 'dylan.price'))!.position).toBe(position - 1n);
    await pool.end();
  });
});

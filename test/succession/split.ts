import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Instant } from '#legislation';
import { Clerk } from '../../apps/clerk/src/clerk.js';
import { eventually } from '../system/eventually.js';
import { agreed } from '../system/proposing.js';
import { cases, fixture, pathOf, running, service, theDay } from './councils-before.js';

describe('a council that is split on a day', () => {
  const division = {
    cases: [] as { caseId: string; council: string }[],
    wards: [{ ward: 'Marsh', council: 'NOR' }],
    otherwise: 'SOU',
  };
  const divide = (body: object, proposalId: string) =>
    running.sent(
      'Rosa Linden',
      `${service}/councils/FEN/division/proposal`,
      { proposalId, consentsFor: 'FEN', ...body },
      '2027-03-21',
    );
  const heirs = { SOU: 'Peter Lowe', NOR: 'Ngozi Bell' };

  it('says where each case goes: by name, by ward, and all others', async () => {
    expect((await divide(division, 'early')).body.code).toBe('not-succeeded');
    const successors = [
      { council: 'NOR', weight: 1 },
      { council: 'SOU', weight: 2 },
    ];
    const split = { proposalId: 'split', consentsFor: 'FEN', successors, from: theDay };
    const path = `${service}/councils/FEN/succession`;
    await agreed(running, ['Rosa Linden', path, split], heirs, '2027-03-21');
    const byName = { ...division, cases: [{ caseId: cases.named!.caseId, council: 'SOU' }] };
    expect((await divide({ ...byName, otherwise: 'CAM' }, 'stranger')).body.code).toBe('not-a-successor');
    const divided = { proposalId: 'divided', consentsFor: 'FEN', ...byName };
    const done = await agreed(
      running,
      ['Rosa Linden', `${service}/councils/FEN/division`, divided],
      heirs,
      '2027-03-21',
    );
    expect(done).toMatchObject({ state: 'agreed', waitsFor: [] });
  });

  it('has its cases taken over by the clerk on the day, each once, even with two clerks', async () => {
    await running.read('Farid Aziz', '/caseload', '2027-03-21');
    const aClerk = () =>
      new Clerk({
        store: running.store,
        reads: running.reads,
        log: { info: () => undefined, warn: () => undefined } as never,
        metrics: new Registry(),
        now: () => '2027-04-01T00:05:00.000Z' as Instant,
      }).round(new AbortController().signal);
    await Promise.all([aClerk(), aClerk()]);
    const council = async (id: string) => {
      const stream = await running.store.readStream(`planningApplication-${cases[id]!.caseId}`);
      const taken = stream.filter(({ event }) => event.type === 'CaseTakenOver');
      return [taken.length, stream.at(-1)?.metadata.council];
    };
    expect(await Promise.all(['north', 'south', 'named'].map(council))).toEqual([
      [1, 'NOR'],
      [1, 'SOU'],
      [1, 'SOU'],
    ]);
  });

  it("redirects the old path to the council that has the case, for that council's staff only", async () => {
    await eventually('the caseload shows where they went', async () =>
      (await running.read('Peter Lowe', '/caseload?council=SOU', theDay)).body.total === 2 ? true : undefined,
    );
    expect((await running.read('Amina Hassan', pathOf('FEN', 'north'), theDay)).body).toMatchObject({
      council: 'NOR',
      caseReference: expect.stringMatching(/^NOR\/2027\/0000\d$/),
    });
    const note = await running.sent(
      'Amina Hassan',
      `${pathOf('FEN', 'north')}/notes`,
      { note: 'Ours.' },
      theDay,
    );
    expect(note.status).toBe(200);
    expect((await running.read('Amina Hassan', pathOf('FEN', 'south'), theDay)).status).toBe(404);
    expect((await running.read('Peter Lowe', pathOf('FEN', 'south'), theDay)).body.council).toBe('SOU');
    expect((await running.read('Peter Lowe', pathOf('FEN', 'named'), theDay)).body.council).toBe('SOU');
  });

  it('accepts no more applications: its successors do', async () => {
    const metadata = { ...fixture.metadata, id: 'too-late', submittedAt: '2027-04-04T09:00:00Z' };
    const body = { ...fixture, metadata };
    const answer = await running.sent('Submission portal', '/submissions?council=FEN', body, '2027-04-04');
    expect([answer.status, answer.body.code]).toEqual([409, 'council-succeeded']);
    expect(answer.body.detail).toContain('NOR and SOU');
  });
});

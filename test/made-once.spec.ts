import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
let one: OfficeCase;
const cases = new OfficeCases(() => office);
const day = '2026-03-20';

beforeAll(async () => {
  office = await startOffice();
  one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
}, 120_000);
afterAll(() => office.stop());

const read = async (who: string, route: string) =>
  (await office.as(who).get(`${one.path}${route}`, cases.on(day))).body;
const possible = ({ acts }: { acts: readonly { may: boolean; command: string }[] }) =>
  acts.filter(({ may }) => may).map(({ command }) => command);

describe('answers that are cached until a case has a new fact', () => {
  it('are the same when they are requested again', async () => {
    for (const route of ['', '/acts', '/history'])
      expect(await read('amina.hassan', route)).toEqual(await read('amina.hassan', route));
  });

  it('differ from person to person, even if another person asked before', async () => {
    const leader = possible(await read('amina.hassan', '/acts'));
    const officer = possible(await read('nadia.rahman', '/acts'));
    expect(leader).toContain('allocation');
    expect(officer).not.toEqual(leader);
    expect(possible(await read('amina.hassan', '/acts'))).toEqual(leader);
  });

  it('list only the possible acts if only they are requested, with the total number', async () => {
    const all = await read('amina.hassan', '/acts');
    const only = await read('amina.hassan', '/acts?only=possible');
    expect(only.acts.map(({ command }: { command: string }) => command)).toEqual(possible(all));
    expect([only.total, all.total]).toEqual([all.acts.length, all.acts.length]);
    expect(only.waitsFor).toEqual(all.waitsFor);
  });

  it('show a new fact at once', async () => {
    const before = await read('amina.hassan', '/history');
    const revision = String(before.facts.length);
    await cases.act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' }, day);
    expect((await read('amina.hassan', '')).officer).toBe('dylan.price');
    expect((await read('amina.hassan', '/acts')).revision).toBe(revision);
    expect((await read('amina.hassan', '/history')).facts.at(-1)).toMatchObject({
      ...{ revision, type: 'OfficerAllocated' },
    });
  });
});

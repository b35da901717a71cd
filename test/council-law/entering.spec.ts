import { describe, expect, it } from '@jest/globals';
import {
  api,
  at,
  certificates,
  enter,
  factsOf,
  madeValid,
  read,
  received,
  rule,
  tenWeeks,
} from './two-councils.js';

describe('an unverified period', () => {
  let before: string;

  it('is corrected by one council for its own cases, from then on', async () => {
    before = await received('CAM', '2026-03-02T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(before, '2026-03-02')).toMatchObject({
      decideBy: '2026-04-27',
      because: { row: { councilRow: false } },
    });
    expect((await enter('CAM', '2026-03-03', tenWeeks)).status).toBe(200);
    const after = await received('CAM', '2026-03-04T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(after, '2026-03-04')).toMatchObject({
      decideBy: '2026-05-13',
      because: { source: tenWeeks.source, row: { key: 'lawful-development', councilRow: true } },
    });
  });

  it('is not corrected for the other council', async () => {
    const other = await received('SCA', '2026-03-04T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(other, '2026-03-04')).toMatchObject({
      decideBy: '2026-04-29',
      because: { row: { councilRow: false } },
    });
  });

  it('is not corrected for earlier decisions', async () => {
    const deadlines = (await factsOf(before)).filter(({ type }) => type === 'DeadlineSet');
    expect(deadlines).toMatchObject([{ decideBy: '2026-04-27' }]);
  });
});

describe("a council's own rule", () => {
  it('can be read by anyone in the service, with the council and the confidence', async () => {
    const law = await read('CAM', '', 'sam.fenwick');
    expect(rule(law, 'determination-periods', 'lawful-development')).toMatchObject({
      of: 'CAM',
      confidence: 'seen in its source',
      source: tenWeeks.source,
      says: { length: 10, unit: 'weeks' },
    });
    expect(rule(law, 'determination-periods', 'hedgerow')).toMatchObject({
      of: 'England',
      confidence: 'known, not seen in a source',
    });
    expect(rule(await read('SCA'), 'determination-periods', 'lawful-development')).toMatchObject({
      of: 'England',
    });
  });

  it('is entered by staff who act for the service, and for their own councils', async () => {
    expect((await enter('CAM', '2026-03-05', tenWeeks, 'dylan.price')).body).toMatchObject({
      code: 'role-not-allowed',
    });
    const unknown = await api.as('Rosa Linden').post('/councils/NOPE/law/adoptions', tenWeeks);
    expect(unknown.body).toMatchObject({ code: 'council-not-authorised' });
  });

  it('cannot replace a verified rule, and a refusal lists every fault at once', async () => {
    const verified = { ...certificates, key: 'planning.minor' };
    const misspelt = { ...certificates, says: { ...certificates.says, unit: 'fortnights', lenght: 4 } };
    const nowhere = { table: 'opening-times', key: 'x', says: {} };
    const hours = { table: 'office-hours', key: 'office_hours', says: { monday: ['08:00'] } };
    const said = async (...rules: object[]) =>
      (await enter('CAM', '2026-03-05', { ...tenWeeks, rules })).body;
    expect(await said(verified)).toMatchObject({
      status: 409,
      code: 'council-law-unusable',
      detail: expect.stringContaining('verified and cannot be replaced'),
    });
    const { detail } = await said(misspelt, nowhere, hours);
    for (const fault of ['"unit" must be one of', '"lenght" is not known', 'no table "opening-times"'])
      expect(detail).toContain(fault);
    expect(detail).toContain('there is no rule "office_hours"');
    expect(detail).toContain('"tuesday" must be');
    expect(await said({ table: 'constructor', key: '__proto__', says: {} })).toMatchObject({ status: 409 });
  });

  it('may be changed: the later entry applies, and the earlier is still shown as known at its time', async () => {
    const nineWeeks = { ...certificates, says: { ...certificates.says, length: 9 } };
    await enter('CAM', '2026-04-01', { ...tenWeeks, rules: [nineWeeks], from: '2026-06-01' });
    const said = async (query: string) =>
      rule(await read('CAM', query), 'determination-periods', 'lawful-development');
    expect(await said('?on=2026-05-31')).toMatchObject({ until: '2026-05-31', says: { length: 10 } });
    expect(await said('?on=2026-06-01')).toMatchObject({ says: { length: 9 } });
    expect(await said('?on=2026-06-01&known=2026-03-31T10:00:00Z')).toMatchObject({ says: { length: 10 } });
    const names = [{ table: 'determination-periods', key: 'lawful-development' }];
    const withdrawal = { rules: names, from: '2026-07-01', reason: 'The national rule was verified' };
    const withdraw = () =>
      api.as('peter.lowe').post('/councils/CAM/law/withdrawals', withdrawal, at('2026-06-15'));
    expect((await withdraw()).status).toBe(200);
    expect(await said('?on=2026-07-01')).toMatchObject({ of: 'England' });
    expect(await said('?on=2026-06-30')).toMatchObject({ of: 'CAM' });
    expect((await withdraw()).body).toMatchObject({ code: 'nothing-to-withdraw' });
    const { entries } = (await api.as('helen.marsh').get('/councils/CAM/law/adoptions')).body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'CouncilLawAdopted',
      'CouncilLawAdopted',
      'CouncilLawWithdrawn',
    ]);
    expect(entries[0]).toMatchObject({
      recordedBy: 'peter.lowe',
      reason: tenWeeks.reason,
      from: '2026-01-01',
    });
  });
});

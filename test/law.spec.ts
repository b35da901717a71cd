import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Rosa Linden');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  await casebook.post('/officers', {
    officer: 'amina.hassan',
    name: 'Amina Hassan',
    jobTitle: 'Officer',
    employer: 'CAM',
  });
  await casebook.post('/councils/CAM/officers/amina.hassan/authorisation', { from: '2020-01-01' });
}, 60_000);
afterAll(() => api.stop());

const screening = { type: 'environmentalImpact.screening', validFrom: '2026-03-02' };

const asked = (question: string, body: object) => api.as('Amina Hassan').post(`/law/${question}`, body);

describe('the law over HTTP', () => {
  it('lists every rule with its start, its source and its confidence', async () => {
    const { status, body } = await api.as('Amina Hassan').get('/law');
    expect(status).toBe(200);
    const tables = body.tables as {
      name: string;
      rows: { from: string; source: string; confidence: string }[];
    }[];
    expect(tables.map(({ name }) => name)).toContain('determination-periods');
    const rows = tables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(100);
    for (const { from, source, confidence } of rows) {
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source).not.toBe('');
      expect(confidence).toMatch(
        /^(seen in its source|worked out from one that was seen|known, not seen in a source)$/,
      );
    }
    expect(body.feeTables.map(({ startsOn }: { startsOn: string }) => startsOn)).toEqual([
      '2023-12-06',
      '2025-04-01',
      '2026-04-01',
    ]);
  });

  it.each([
    ['2026-03-31', 52_800],
    ['2026-04-01', 54_800],
  ])('gives the fee of a householder application on %s, line by line', async (on, totalPence) => {
    const proposal = { type: 'pp.full.householder', development: { housesAltered: 1 } };
    const { status, body } = await asked('fee', { on, proposal });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'fee',
      totalPence,
      lines: [{ amountPence: totalPence, units: 1 }],
    });
  });

  it.each([
    [{}],
    [{ type: 7 }],
    [{ type: 'pp.full.minor', development: { newHomes: 'many', siteArea: [] } }],
    [{ type: 'pp.full.minor', alternatives: {}, claims: 'all' }],
    [{ type: '__proto__' }],
    [{ type: 'pp.full.minor', crossBoundary: { areas: 3 } }],
    [{ type: ['pp.full'], development: 'a house' }],
    [{ type: 'pp.full', development: { newHomes: 1e21 } }],
    [{ type: 'pp.full', development: { newHomes: '10' } }],
    [{ type: 'pp.full', development: { otherBuildings: { squareMetres: '9'.repeat(400) } } }],
    [{ type: 'pp.full', development: { otherBuildings: { squareMetres: '1e9' } } }],
    [{ type: 'pp.full', development: { housesAltered: 1 }, alternatives: [4, 'x', []] }],
    [{ type: 'pp.full', development: { newHomes: 1 }, alternatives: [{ newHomes: -4 }] }],
    [{ type: 'pp.full', development: { homesByChangeOfUse: 3 } }],
    [{ type: 'pp.full', development: { newHomes: 1, sharedFloorSpace: 'much' } }],
    [
      {
        type: 'pp.full',
        development: { newHomes: 1, otherBuildings: { squareMetres: 1 }, sharedFloorSpace: 'much' },
      },
    ],
    [{ type: 'pp.full', development: { newHomes: 1 }, crossBoundary: { areas: [{}, 3] } }],
    [{ type: 'pp.full', development: { newHomes: 1 }, claims: { freeGo: 'yes' } }],
    [
      {
        type: 'pp.full',
        development: { newHomes: 1 },
        claims: { freeGo: { twelveMonthsBegan: '9999-12-31' } },
      },
    ],
    [{ type: 'pp.pip', development: { siteArea: { hectares: 0 } } }],
    [{ type: 'pp.outline', development: { newHomes: 'unknown', siteArea: { hectares: -1 } } }],
    [{ type: 'approval.conditions', parent: 'other', requests: 1e9 }],
    [{ type: 'approval.conditions', parent: { toString: 'other' } }],
    [{ type: 'advertConsent', advertisementSites: [['premises']] }],
    [{ type: 'pa.part3.classMA', development: { newHomes: 0 } }],
    [{ type: 'hazardousSubstanceConsent', hazardousSubstances: {} }],
  ])('answers for a proposal like %j', async (proposal) => {
    const { status, body } = await asked('fee', { on: '2026-05-01', proposal });
    if (status === 400)
      return expect(body).toMatchObject({ code: 'malformed', errors: [{ field: 'proposal' }] });
    expect(status).toBe(200);
    if (body.outcome === 'fee') expect(Number.isSafeInteger(body.totalPence)).toBe(true);
    else expect(body).toMatchObject({ outcome: 'cannot say', problems: [{ because: expect.any(String) }] });
  });

  it.each([
    [
      { development: { otherBuilding: { squareMetres: 300 } } },
      'development.otherBuilding',
      '`otherBuildings`',
    ],
    [{ development: { newHome: 3 } }, 'development.newHome', '`newHomes`'],
    [{ claim: { parishCouncil: true } }, 'claim', '`claims`'],
    [{ claims: { parishCouncil: 'no' } }, 'claims.parishCouncil', 'true or false'],
    [{ foo: 1 }, 'foo', 'development, parent'],
    [{ council: 'CAM' }, 'council', 'beside the proposal'],
  ])('refuses an unreadable fact of a proposal, and names it: %j', async (facts, field, told) => {
    const { status, body } = await asked('fee', { proposal: { type: 'pp.full', ...facts } });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'proposal', because: expect.stringContaining(field) }]);
    expect(body.errors[0].because).toContain(told);
  });

  it('names the provision for each line of a fee, with its link, and the confidence in words', async () => {
    const flats = { homesByChangeOfUse: { homes: 10, fromOneHouse: true } };
    const { body } = await asked('fee', {
      on: '2026-06-01',
      proposal: { type: 'pp.full', development: flats },
    });
    expect(body).toMatchObject({
      totalPence: 593_100,
      lines: [
        {
          source: 'SI 2012/2920 Sch. 1 Pt 2 cat. 12',
          link: 'https://www.legislation.gov.uk/uksi/2012/2920/schedule/1',
          confidence: 'seen in its source',
        },
      ],
    });
  });

  it('warns of bank holidays that are not proclaimed', async () => {
    const { body } = await api.as('Amina Hassan').get('/law', { 'casebook-now': '2027-07-01T09:00:00Z' });
    expect(body.publicHolidays).toMatchObject({ proclaimedUntil: '2027-12-31', warning: expect.any(String) });
  });

  it('calculates the statutory period', async () => {
    const { body } = await asked('deadline', { type: 'pp.full.householder', validFrom: '2026-03-02' });
    expect(body).toMatchObject({ value: '2026-04-27', because: { source: expect.any(String) } });
  });

  it.each([
    ['a mast, its first day counted', { type: 'pa.part16.classA', validFrom: '2026-07-09' }, '2026-09-02'],
    ['a school over Christmas', { type: 'pp.full', psi: true, validFrom: '2026-11-22' }, '2027-01-31'],
    ['EIA over Christmas', { type: 'pp.full', eia: true, validFrom: '2026-11-03' }, '2027-02-23'],
    ['a screening, its first day counted', screening, '2026-03-22'],
    ['29 February', { type: 'pp.full.householder', validFrom: '2028-02-29' }, '2028-04-25'],
  ])('calculates it for %s', async (_, question, value) => {
    expect(await asked('deadline', question)).toMatchObject({ status: 200, body: { value } });
  });

  it('states the required publicity, and the last day for comments', async () => {
    const { body } = await asked('publicity', {
      type: 'pp.full.householder',
      madeOn: '2026-03-20',
      given: [{ told: 'site-notice', beganOn: '2026-03-25' }],
    });
    expect(body).toMatchObject({
      required: [{ value: { oneOf: ['site-notice', 'neighbour-letter'] } }],
      given: [{ commentsUntil: { value: '2026-04-16' } }],
    });
  });

  it('allows longer for the newspaper notice if a conservation area is affected', async () => {
    const { body } = await asked('publicity', {
      type: 'pp.full.householder',
      madeOn: '2026-05-20',
      affectsConservationArea: true,
      given: [{ told: 'press-notice', beganOn: '2026-06-01' }],
    });
    expect(body).toMatchObject({ given: [{ commentsUntil: { value: '2026-06-21' } }] });
  });

  it('decides by the measures, not by the form, whether a development is major', async () => {
    const question = { type: 'pp.full', siteHectares: 1, receivedOn: '2026-11-02', on: '2026-11-20' };
    expect(await asked('who-decides', question)).toMatchObject({ body: { value: 'gateway-test' } });
  });

  it('says who decides an application', async () => {
    const { body } = await asked('who-decides', {
      type: 'pp.full.householder',
      receivedOn: '2026-11-02',
      on: '2026-11-20',
    });
    expect(body).toMatchObject({ value: 'officer', because: { steps: expect.any(Array) } });
  });

  it.each([
    ['deadline', { type: 'no.such.type', validFrom: '2026-03-02' }, 'no-rule'],
    ['who-decides', { type: 'pp', receivedOn: '2026-03-02' }, 'no-rule'],
    ['who-decides', { type: 'constructor', receivedOn: '2026-03-02' }, 'no-rule'],
    ['who-decides', { type: 'pp.full', receivedOn: '1951-10-14', on: '1951-10-14' }, 'no-rule'],
    ['deadline', { type: '__proto__', validFrom: '2026-03-02' }, 'no-rule'],
    ['deadline', { type: 'pp.full', validFrom: '1951-01-01' }, 'no-rule'],
    ['deadline', { type: 'preApp', validFrom: '2026-03-02' }, 'no-rule'],
    ['publicity', { type: 'toString', madeOn: '2026-03-02' }, 'no-rule'],
  ])('refuses a question about %s that no loaded rule answers', async (question, body, code) => {
    expect(await asked(question, body)).toMatchObject({ status: 422, body: { code } });
  });

  it.each([
    ['fee', { proposal: 'a house' }],
    ['fee', { proposal: { type: 'pp.full.householder' }, on: '2026-02-30' }],
    ['deadline', { type: 'pp.full.householder' }],
    ['deadline', { type: 'pp.full.householder', validFrom: '2026-03-02', eia: 'yes' }],
    ['publicity', { type: 'pp.full.householder', madeOn: '2026-03-20', given: [{ told: 'drone' }] }],
    ['who-decides', { type: 'pp.full.householder', receivedOn: '2026-03-02', parent: 'none' }],
    ['who-decides', { type: 'pp.full.householder', receivedOn: '2026-03-02', objections: -1 }],
    ['fee', { proposal: ['pp.full'] }],
    ['fee', { proposal: { type: 'pp.full', development: null } }],
    ['fee', { proposal: { type: 'pp.full', crossBoundary: { areas: [null] } } }],
    ['who-decides', { type: 'pp.full', receivedOn: '1066-10-14', on: '1066-10-14' }],
    ['fee', { proposal: { type: 'pp.full' }, on: '9999-12-31' }],
    ['fee', { proposal: { type: 'pp.full' }, council: 7 }],
    ['deadline', { type: 'pp.full', validFrom: '9999-12-31' }],
    ['deadline', { type: 'pp.full', validFrom: '2500-01-01' }],
    ['deadline', { type: 'pp.full', validFrom: '2027-02-29' }],
    ['deadline', { type: 'pp.full', validFrom: '2026-03-02T00:00:00Z' }],
    ['deadline', { type: 'pp.full', validFrom: 20_260_302 }],
    ['deadline', { type: 'pp.full', validFrom: '2026-03-02', receivedOn: '' }],
    ['deadline', { type: 'pp.full', validFrom: '2026-03-02', receivedOn: '2026-03-03' }],
    ['who-decides', { type: 'pp.full', receivedOn: '2026-03-03', validFrom: '2026-03-02' }],
    ['deadline', { type: 'pp.full', validFrom: '2026-03-02', scale: 'huge' }],
    ['deadline', { type: ['pp.full'], validFrom: '2026-03-02' }],
    ['deadline', { type: 'p'.repeat(101), validFrom: '2026-03-02' }],
    ['deadline', { type: 'pp.full', validFrom: '2026-03-02', weeks: 99 }],
    ['publicity', { type: 'pp.full', madeOn: '2026-03-20', given: {} }],
    ['publicity', { type: 'pp.full', madeOn: '2026-03-20', given: [null] }],
    ['publicity', { type: 'pp.full', madeOn: '2026-03-20', given: Array(101).fill({}) }],
    ['who-decides', { type: 'pp.full', receivedOn: '2026-03-02', homes: 9.5 }],
    ['who-decides', { type: 'pp.full', receivedOn: '2026-03-02', siteHectares: '0.4' }],
    ['who-decides', { type: 'pp.full', receivedOn: '2026-03-02', recommendation: 'defer' }],
  ])('says what is wrong with a question about %s like %j', async (question, body) => {
    expect(await asked(question, body)).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});

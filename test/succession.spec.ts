import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { firstFault } from '#event-store';
import type { Instant } from '#legislation';
import { Clerk } from '../apps/clerk/src/clerk.js';
import { eventually } from './system/eventually.js';
import { agreed, stageOf } from './system/proposing.js';
import { authorised, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const begins = '2027-02-01';
const theDay = '2027-04-01';
const service = '/shared-services/shared';
const fixture = JSON.parse(
  readFileSync(new URL('../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
const cases: Record<string, { caseId: string; caseReference: string; council: string }> = {};
const pathOf = (council: string, id: string) =>
  `/councils/${council}/planning-applications/${cases[id]!.caseId}`;
const referred = async (name: string, reference: string, day: string) =>
  (await running.read(name, `/case-references?reference=${encodeURIComponent(reference)}`, day)).body.cases;

async function receive(id: string, council: string, ward: string, day = begins, on = day): Promise<void> {
  const metadata = { ...fixture.metadata, id, submittedAt: `${day}T09:42:10.500Z` };
  // Each application has its own payment.
  const fee = { ...fixture.data.application.fee, reference: { govPay: `paid-for-${id}` } };
  const application = { ...fixture.data.application, fee };
  const data = { ...fixture.data, application, property: { ...fixture.data.property, ward } };
  const body = { ...fixture, metadata, data };
  cases[id] = await running.done('Submission portal', `/submissions?council=${council}`, body, on);
}

beforeAll(async () => {
  running = await startService();
  const { done } = running;
  const referenceFormat = '{yy}/{number}/{suffix}';
  for (const council of ['CAM', 'SCA', 'FEN'])
    await done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, begins);
  for (const council of ['GCA', 'NOR', 'SOU']) {
    const format = `${council}/{yyyy}/{number}`;
    await done('Rosa Linden', '/councils', { council, name: council, referenceFormat: format }, begins);
  }
  await done('Rosa Linden', service, { name: 'Shared', host: 'CAM', firstMonth: '2027-02' }, begins);
  for (const council of ['CAM', 'SCA', 'FEN'])
    await done('Rosa Linden', ...stageOf(service, council, 'live', begins), begins);
  await authorised(running, ['dylan.price', 'Dylan Price'], ['CAM', 'SCA'], begins);
  await authorised(running, ['amina.hassan', 'Amina Hassan'], ['GCA', 'NOR'], begins);
  await authorised(running, ['peter.lowe', 'Peter Lowe'], ['SOU', 'GCA'], begins);
  await authorised(running, ['ngozi.bell', 'Ngozi Bell'], ['NOR'], begins);
  await authorised(running, ['farid.aziz', 'Farid Aziz'], ['CAM', 'SCA', 'GCA', 'FEN'], begins);
  await done('Rosa Linden', `${service}/officers/farid.aziz/authorisation`, { from: begins }, begins);
  await receive('c1', 'CAM', 'Petersfield');
  await receive('c2', 'CAM', 'Romsey');
  await receive('s1', 'SCA', 'Cottenham');
  await receive('north', 'FEN', 'Marsh');
  await receive('south', 'FEN', 'Fenbury');
  await receive('named', 'FEN', 'Marsh');
}, 60_000);
afterAll(() => running.stop());

async function timeAndRates(): Promise<void> {
  const { done } = running;
  const minutesByWeekday = [444, 444, 444, 444, 444];
  const post = { employer: 'CAM', grade: 'senior', team: 'East', minutesByWeekday, from: begins };
  await done('Rosa Linden', '/officers/dylan.price/post', post, begins);
  const cost = { payPence: 540_000, onCostsPence: 0, directPence: 0, overheadSharePence: 0 };
  await done(
    'Farid Aziz',
    '/rates',
    { grade: 'senior', from: begins, ...cost, productiveHours: 100 },
    begins,
  );
  const entries = [
    { entryId: 'e1', workedOn: '2027-03-01', minutes: 60, caseId: cases.c1!.caseId },
    { entryId: 'e2', workedOn: '2027-03-02', minutes: 30, caseId: cases.s1!.caseId },
  ];
  await running.read('Dylan Price', pathOf('SCA', 's1'), '2027-03-02');
  await done('Dylan Price', '/time', { entries }, '2027-03-02');
}

describe('two councils that merge on a day', () => {
  let before: readonly unknown[];
  const succession = (council: string, from = theDay) =>
    [
      'Rosa Linden',
      `${service}/councils/${council}/succession`,
      {
        proposalId: `${council}-merges-${from}`,
        consentsFor: council,
        successors: [{ council: 'GCA', weight: 1 }],
        from,
      },
    ] as const;
  const succeed = (council: string) =>
    agreed(running, succession(council), { GCA: 'Peter Lowe' }, '2027-03-20');

  it('have a proposed merger without effect until both sides agree', async () => {
    const [name, path, body] = succession('CAM', '2027-03-25');
    const { proposal } = await running.done(name, `${path}/proposal`, body, '2027-03-10');
    expect(proposal).toMatchObject({
      state: 'waiting',
      consents: [{ council: 'CAM', by: 'rosa.linden' }],
      waitsFor: ['GCA'],
    });
    expect((await running.read('Dylan Price', '/councils', '2027-03-26')).body[0].successors).toEqual([]);
    const consents = (who: string, council: string) =>
      running.sent(who, `/councils/${council}/consents/${body.proposalId}`, {}, '2027-03-10');
    expect((await consents('Rosa Linden', 'GCA')).body.code).toBe('one-person-one-council');
    expect((await consents('Peter Lowe', 'CAM')).body.code).toBe('council-not-authorised');
    expect((await consents('Peter Lowe', 'SOU')).body.code).toBe('council-not-concerned');
    const last = await consents('Peter Lowe', 'GCA');
    expect(last.body.proposal).toMatchObject({ state: 'agreed', waitsFor: [] });
    const seen = await running.read('Peter Lowe', `${service}/proposals`, '2027-03-10');
    expect(seen.body).toContainEqual(last.body.proposal);
  });

  it('may call it off before the day, either of them, and it then has no effect', async () => {
    const callOff = (who: string, council: string, day: string) =>
      running.sent(who, `/councils/${council}/succession/calling-off`, { of: 'CAM', reason: 'Later.' }, day);
    expect((await callOff('Peter Lowe', 'SOU', '2027-03-11')).body.code).toBe('council-not-concerned');
    expect((await callOff('Peter Lowe', 'GCA', '2027-03-25')).body.code).toBe('succession-come');
    expect((await callOff('Peter Lowe', 'GCA', '2027-03-11')).status).toBe(200);
    expect((await callOff('Peter Lowe', 'GCA', '2027-03-11')).status).toBe(200);
    expect((await running.read('Dylan Price', pathOf('CAM', 'c1'), '2027-03-26')).status).toBe(200);
    const proposals = (await running.read('Rosa Linden', `${service}/proposals`, '2027-03-12')).body;
    expect(proposals.map(({ state }: { state: string }) => state)).toContain('calledOff');
  });

  it('continue unchanged until the day', async () => {
    await timeAndRates();
    await running.done('Dylan Price', `${pathOf('CAM', 'c2')}/validation`, { validFrom: begins }, begins);
    const seen = { publishStatus: 'withhold', reason: 'Not read yet' };
    for (const at of fixture.files.keys())
      await running.done(
        'Dylan Price',
        `${pathOf('CAM', 'c2')}/documents/submitted-${at + 1}/publish-status`,
        seen,
        begins,
      );
    await running.done('Dylan Price', `${pathOf('CAM', 'c2')}/publication`, {}, begins);
    await succeed('CAM');
    await succeed('SCA');
    await running.done('Rosa Linden', ...stageOf(service, 'GCA', 'live', theDay), '2027-03-20');
    before = await running.store.readStream(`planningApplication-${cases.c1!.caseId}`);
    expect((await running.read('Dylan Price', pathOf('CAM', 'c1'), '2027-03-31')).status).toBe(200);
    expect((await running.read('Amina Hassan', pathOf('CAM', 'c1'), '2027-03-31')).status).toBe(403);
    const early = await running.sent('Rosa Linden', `${service}/councils/CAM/take-over`, {}, '2027-03-31');
    expect([early.status, early.body.code]).toEqual([409, 'not-succeeded']);
  });

  it('are visible from that day only to people who act for the new council', async () => {
    expect((await running.read('Amina Hassan', pathOf('CAM', 'c1'), theDay)).body.council).toBe('CAM');
    expect((await running.read('Dylan Price', pathOf('CAM', 'c1'), theDay)).status).toBe(403);
    const { body } = await running.sent(
      'Amina Hassan',
      `${pathOf('CAM', 'c1')}/notes`,
      { note: 'x' },
      theDay,
    );
    expect(body.code).toBe('council-succeeded');
  });

  it('have their cases taken over, each once and under a reference of the new council', async () => {
    const takeOver = (council: string) =>
      running.done('Rosa Linden', `${service}/councils/${council}/take-over`, {}, theDay);
    const taken = await takeOver('CAM');
    expect(taken).toMatchObject({
      takenOver: 2,
      left: 0,
      cases: [
        { to: 'GCA', formerReference: '27/00001/HFUL', caseReference: 'GCA/2027/00001' },
        { to: 'GCA', formerReference: '27/00002/HFUL', caseReference: 'GCA/2027/00002' },
      ],
    });
    await takeOver('SCA');
    await running.read('Amina Hassan', '/caseload', theDay);
    expect(await takeOver('CAM')).toEqual({ takenOver: 0, left: 0, position: null, cases: [] });
    const { body } = await running.read('Amina Hassan', '/caseload?council=GCA', theDay);
    expect(body.cases.map(({ caseReference }: never) => caseReference).sort()).toEqual([
      'GCA/2027/00001',
      'GCA/2027/00002',
      'GCA/2027/00003',
    ]);
  });

  it('are found by their old references and paths, for people who may see them now', async () => {
    const found = await referred('Amina Hassan', '27/00001/HFUL', theDay);
    expect(found.map(({ path }: never) => path).sort()).toEqual(
      [pathOf('GCA', 'c1'), pathOf('GCA', 's1')].sort(),
    );
    expect(await referred('Dylan Price', '27/00001/HFUL', theDay)).toEqual([]);
    const moved = await fetch(`${running.url}${pathOf('CAM', 'c1')}/history?limit=5`, {
      redirect: 'manual',
      headers: { authorization: await tokenOf('Amina Hassan'), 'casebook-now': `${theDay}T12:00:00Z` },
    });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      308,
      `${pathOf('GCA', 'c1')}/history?limit=5`,
    ]);
    expect((await running.read('Amina Hassan', pathOf('CAM', 'c1'), theDay)).body).toMatchObject({
      council: 'GCA',
      caseReference: 'GCA/2027/00001',
      formerReferences: [{ reference: '27/00001/HFUL', of: 'CAM', until: theDay }],
    });
    const stranger = await running.read('Dylan Price', pathOf('CAM', 'c1'), theDay);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'unknown-case']);
    expect((await running.read('Dylan Price', pathOf('GCA', 'c1'), theDay)).status).toBe(403);
    const submission = await running.read('Amina Hassan', `${pathOf('GCA', 'c1')}/submission`, theDay);
    expect(submission.body.metadata.id).toBe('c1');
  });

  it('are on the public register under old references and addresses, for everybody', async () => {
    const read = (path: string) => running.as(null).get(path, { 'casebook-now': `${theDay}T12:00:00Z` });
    expect((await read('/councils/CAM/register/27%2F00002%2FHFUL')).body).toMatchObject({
      caseReference: 'GCA/2027/00002',
    });
    expect((await read('/councils/SCA/register/27%2F00002%2FHFUL')).status).toBe(404);
    expect((await read('/councils/CAM/register?size=5')).body).toMatchObject({ total: 1, size: 5 });
  });

  it('continue, with nothing of their record rewritten', async () => {
    const note = await running.sent(
      'Amina Hassan',
      `${pathOf('CAM', 'c1')}/notes`,
      { note: 'Seen.' },
      '2027-04-03',
    );
    expect(note.status).toBe(200);
    const stream = await running.store.readStream(`planningApplication-${cases.c1!.caseId}`);
    expect(stream.slice(0, before.length)).toEqual(before);
    expect(firstFault(stream)).toBeUndefined();
    const { facts } = (await running.read('Amina Hassan', `${pathOf('GCA', 'c1')}/history`, '2027-04-03'))
      .body;
    expect(facts.map(({ type, council }: never) => [type, council])).toEqual([
      ['ApplicationReceived', 'CAM'],
      ['PaymentRecorded', 'CAM'],
      ...['ParticularsReceived', ...fixture.files.map(() => 'DocumentSubmitted'), 'DetailsProposed'].map(
        (type) => [type, 'CAM'],
      ),
      ['CaseTakenOver', 'GCA'],
      ['AssessmentNoteAdded', 'GCA'],
    ]);
    const then = await running.read(
      'Amina Hassan',
      `${pathOf('GCA', 'c1')}/as-at?effective=2027-03-31`,
      '2027-04-03',
    );
    expect(then.body).toMatchObject({ caseReference: '27/00001/HFUL', council: 'CAM' });
  });

  it('have submissions to the old council received by the new one', async () => {
    await receive('late', 'CAM', 'Petersfield', '2027-04-04');
    expect(cases.late).toMatchObject({ council: 'GCA', caseReference: 'GCA/2027/00004' });
    const { caseId } = cases.c2!;
    await receive('c2', 'CAM', 'Romsey', begins, '2027-04-04');
    expect(cases.c2).toMatchObject({ caseId, council: 'GCA', caseReference: 'GCA/2027/00002' });
  });

  it('owe what they used until the day; after it, the new council gets their closing statement and later use', async () => {
    await running.done(
      'Rosa Linden',
      '/councils/GCA/officers/dylan.price/authorisation',
      { from: theDay },
      '2027-04-03',
    );
    await running.read('Farid Aziz', pathOf('GCA', 'c1'), '2027-04-05');
    const entries = [{ entryId: 'e3', workedOn: '2027-04-05', minutes: 120, caseId: cases.c1!.caseId }];
    await running.done('Dylan Price', '/time', { entries }, '2027-04-05');
    const totals = async (council: string, month: string) =>
      (await running.read('Farid Aziz', `/councils/${council}/statements/${month}`, '2027-04-10')).body
        .totals;
    expect(await totals('CAM', '2027-03')).toMatchObject({ timePence: 5400, closingPence: 5400 });
    expect(await totals('SCA', '2027-03')).toMatchObject({ timePence: 2700, closingPence: 2700 });
    expect(await totals('CAM', '2027-04')).toMatchObject({
      openingPence: 5400,
      transferredPence: -5400,
      closingPence: 0,
    });
    expect(await totals('GCA', '2027-04')).toMatchObject({
      transferredPence: 5400 + 2700,
      timePence: 10_800,
      closingPence: 18_900,
    });
  });
});

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

async function tokenOf(name: string): Promise<string> {
  const answer = await running.as(null).post('/dev/token', { name });
  return `Bearer ${answer.body.access_token}`;
}

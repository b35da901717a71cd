import { describe, expect, it } from '@jest/globals';
import { firstFault } from '#event-store';
import { agreed, stageOf } from '../system/proposing.js';
import { begins, cases, fixture, pathOf, receive, running, service, theDay } from './councils-before.js';

const referred = async (name: string, reference: string, day: string) =>
  (await running.read(name, `/case-references?reference=${encodeURIComponent(reference)}`, day)).body.cases;

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

  it('have cases that only people of the new council see from that day', async () => {
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

  it('have cases that are found by their old references and paths, for people who may see them now', async () => {
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

  it('have cases on the public register under old references and addresses, for everybody', async () => {
    const read = (path: string) => running.as(null).get(path, { 'casebook-now': `${theDay}T12:00:00Z` });
    expect((await read('/councils/CAM/register/27%2F00002%2FHFUL')).body).toMatchObject({
      caseReference: 'GCA/2027/00002',
    });
    expect((await read('/councils/SCA/register/27%2F00002%2FHFUL')).status).toBe(404);
    expect((await read('/councils/CAM/register?size=5')).body).toMatchObject({ total: 1, size: 5 });
  });

  it('have cases that continue, with nothing of their record rewritten', async () => {
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

async function tokenOf(name: string): Promise<string> {
  const answer = await running.as(null).post('/dev/token', { name });
  return `Bearer ${answer.body.access_token}`;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '#projections';
import { findSeen, forgetSeenBeyond, readDatabase } from '#read-models';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
beforeAll(async () => {
  api = await startOffice();
}, 60_000);
afterAll(() => api.stop());

const cases = new OfficeCases(() => api);
const act: OfficeCases['act'] = (...asked) => cases.act(...asked);
const received: OfficeCases['received'] = (...asked) => cases.received(...asked);

async function list(who: string, query = '', day = '2026-03-03') {
  const { status, body } = await api.as(who).get(`/worklist${query}`, cases.on(day));
  expect([query, status]).toEqual([query, 200]);
  return body;
}

const itemOf = (body: { items: { case: { caseId: string } }[] }, { caseId }: OfficeCase) =>
  body.items.find((each) => each.case.caseId === caseId) as never as Record<string, never> | undefined;

/** Nothing of the site or the plan asks for more publicity. */
const plainSite = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
};

async function valid(...asked: Parameters<typeof received>): Promise<OfficeCase> {
  const one = await received(...asked);
  await act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' });
  await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  return one;
}

async function told(one: OfficeCase): Promise<void> {
  await act(one, 'dylan.price', 'publicity/needs', plainSite);
  await act(one, 'dylan.price', 'publicity/neighbour-letters', { letters: 4, sentOn: '2026-03-03' });
}

const sumOf = (counts: readonly { readonly cases: number }[]): number =>
  counts.reduce((sum, { cases }) => sum + cases, 0);

describe("today's worklist", () => {
  it('shows a case to the person who can act on it, from its receipt to its signature', async () => {
    const one = await received();
    const kindFor = async (who: string, whose: string, day: string) =>
      itemOf(await list(who, `?for=${whose}`, day), one)?.kind ?? null;
    expect(await kindFor('nadia.rahman', 'me', '2026-03-03')).toBe('to-check');
    expect(await kindFor('amina.hassan', 'teamLeader', '2026-03-03')).toBe('to-allocate');
    await act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' });
    await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    expect(await kindFor('dylan.price', 'me', '2026-03-03')).toBe('new-to-me');
    expect(await kindFor('dylan.price', 'me', '2026-03-20')).toBe('to-tell-the-public');
    await told(one);
    expect(await kindFor('dylan.price', 'me', '2026-03-20')).toBe('comments-open');
    expect(await kindFor('dylan.price', 'me', '2026-03-27')).toBe('ready-to-recommend');
  });

  it('shows the day to act by and why, the effect of silence and the next act', async () => {
    const one = await valid();
    await told(one);
    expect(itemOf(await list('dylan.price', '', '2026-03-20'), one)).toMatchObject({
      decideBy: '2026-04-27',
      actBy: { day: '2026-04-20', because: { rule: expect.stringContaining('Five working days') } },
      window: { from: '2026-03-24', to: '2026-04-20' },
      ifMissed: { outcome: 'appeal', until: '2026-10-27' },
      act: { command: null, label: 'Open' },
    });
    expect(itemOf(await list('dylan.price', '', '2026-05-06'), one)).toMatchObject({
      group: 'past',
      window: null,
      standsOut: expect.arrayContaining([
        { code: 'past', words: '9 days past.' },
        { code: 'silence', words: 'If nobody decides, the applicant may appeal until 27 October.' },
      ]),
      act: { command: 'recommendation', label: 'Recommend' },
    });
  });

  it('moves a case between groups by the requested day, and records nothing at midnight', async () => {
    const one = await valid();
    await told(one);
    const groups = ['2026-04-03', '2026-04-11', '2026-04-18', '2026-04-27', '2026-04-28'];
    const found = [];
    for (const day of groups) found.push(itemOf(await list('dylan.price', '', day), one)!.group);
    expect(found).toEqual(['later', 'next-week', 'this-week', 'this-week', 'past']);
    const asked = await list('dylan.price', '?on=2026-04-28', '2026-03-03');
    expect(itemOf(asked, one)!.group).toBe('past');
  });

  it('shows each case once, and counts that add up to the linked lists', async () => {
    const whole = await list('dylan.price', '?size=200', '2026-04-18');
    const ids = whole.items.map((each: { case: { caseId: string } }) => each.case.caseId);
    expect([new Set(ids).size, ids.length]).toEqual([whole.counts.all, whole.total]);
    for (const { kind, cases } of whole.counts.kinds) {
      const { total, groups } = await list('dylan.price', `?kind=${kind}`, '2026-04-18');
      expect([kind, total, sumOf(groups)]).toEqual([kind, cases, cases]);
    }
    for (const { council, cases } of whole.counts.councils)
      expect((await list('dylan.price', `?council=${council}`, '2026-04-18')).total).toBe(cases);
    for (const { group, cases } of whole.counts.groups)
      expect((await list('dylan.price', `?group=${group}`, '2026-04-18')).total).toBe(cases);
    const paged = [];
    for (let page = 1; page <= whole.total; page += 1)
      paged.push((await list('dylan.price', `?size=1&page=${page}`, '2026-04-18')).items[0].case.caseId);
    expect(paged).toEqual(ids);
  });

  it('shows a recommendation to those who may sign it, and never to its author', async () => {
    const one = await valid();
    await told(one);
    await act(one, 'dylan.price', 'recommendation', recommendation, '2026-04-01');
    expect(itemOf(await list('dylan.price', '', '2026-04-28'), one)).toBeUndefined();
    const signing = await list('amina.hassan', '', '2026-05-10');
    expect(itemOf(signing, one)).toMatchObject({
      kind: 'to-sign',
      group: 'past',
      act: { command: 'decision' },
    });
    expect(signing.sentence).toMatch(/1 to sign, and it is 13 days late\./);
    await act(
      one,
      'amina.hassan',
      'recommendation/return',
      { reason: 'Say more of the trees.' },
      '2026-04-02',
    );
    expect(itemOf(await list('dylan.price', '', '2026-04-03'), one)).toMatchObject({
      kind: 'returned-to-me',
      standsOut: expect.arrayContaining([{ code: 'returned', words: 'Sent back: Say more of the trees.' }]),
    });
  });

  it('asks a specialist for advice until they have recorded it', async () => {
    const one = await valid();
    await act(one, 'dylan.price', 'specialists', { discipline: 'conservation', officer: 'ines.duarte' });
    const asked = await list('ines.duarte');
    expect(itemOf(asked, one)).toMatchObject({ kind: 'advice-asked', actBy: { day: '2026-04-20' } });
    expect(asked.sentence).toBe('1 is waiting for your advice, until 20 April.');
    await act(one, 'ines.duarte', 'notes', { entryId: 'advice', note: 'It does no harm.' });
    expect(itemOf(await list('ines.duarte'), one)).toBeUndefined();
    expect((await list('ines.duarte')).sentence).toBe('Nothing needs you today.');
  });

  it('groups the cases whose time to answer has passed, to be returned together', async () => {
    const one = await received();
    await act(one, 'nadia.rahman', 'information-requests', {
      requestId: 'r',
      kind: 'plans',
      request: 'A plan',
    });
    await act(one, 'nadia.rahman', 'invalidation', { reasons: ['No plan'] });
    const kindOn = async (day: string) => itemOf(await list('nadia.rahman', '', day), one);
    expect(await kindOn('2026-03-24')).toMatchObject({ kind: 'asked-for-more', group: 'with-others' });
    expect(await kindOn('2026-03-25')).toMatchObject({
      kind: 'no-answer-in-time',
      group: 'tidy-up',
      alike: 'no-answer-in-time',
      act: { command: 'return' },
    });
    await act(one, 'nadia.rahman', 'information-requests/r/response', {}, '2026-03-20');
    expect(await kindOn('2026-03-25')).toMatchObject({ kind: 'answer-came' });
  });

  it("shows nobody another council's cases, and rejects an unknown officer", async () => {
    const one = await valid({ council: 'SCA' });
    const whoever = await list('nadia.rahman', '?for=dylan.price');
    expect(itemOf(whoever, one)).toBeDefined();
    const { body } = await api.as('ruth.kelly').get('/worklist?for=dylan.price', at('2026-03-03'));
    const councils = new Set(
      (body.items as { case: { council: string } }[]).map((each) => each.case.council),
    );
    expect([...councils]).not.toContain('SCA');
    const shut = await api.as('ruth.kelly').get('/worklist?council=SCA', at('2026-03-03'));
    expect([shut.status, shut.body.code]).toEqual([403, 'council-not-authorised']);
    const nobody = await api.as('nadia.rahman').get('/worklist?for=no.body', at('2026-03-03'));
    expect([nobody.status, nobody.body.code]).toEqual([404, 'unknown-officer']);
  });
});

const recommendation = {
  recommendation: 'grant',
  report: 'It does no harm.',
  conditions: [],
  refusalReasons: [],
};

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

describe('the caseload of the current user', () => {
  const total = async (who: string, query: string) =>
    (await api.as(who).get(`/caseload${query}`, cases.on('2026-03-03'))).body.total;

  it('recognises me as an officer and as a specialist', async () => {
    expect(await total('dylan.price', '?officer=me')).toBe(
      await total('dylan.price', '?officer=dylan.price'),
    );
    expect(await total('dylan.price', '?officer=me')).toBeGreaterThan(3);
    expect(await total('ines.duarte', '?specialist=me')).toBe(1);
    expect(await total('dylan.price', '?specialist=ines.duarte')).toBe(1);
    expect(await total('dylan.price', '?specialist=me')).toBe(0);
  });

  const counts = async (query: string, day = '2026-03-03') =>
    (await api.as('peter.lowe').get(`/caseload/counts${query}`, at(day))).body;

  it('has counts that match the linked lists', async () => {
    for (const by of ['stage', 'council', 'stage,council', 'officer,type', 'scale,council,stage']) {
      const { cells, total: all } = await counts(`?by=${by}`);
      expect(cells.length).toBeGreaterThan(1);
      expect(all).toBe(await total('peter.lowe', ''));
      for (const { cases, late: _, ...of } of cells) {
        const query = Object.entries(of).map(
          ([key, value]) => `${key}=${encodeURIComponent(String(value ?? 'none'))}`,
        );
        expect([of, await total('peter.lowe', `?${query.join('&')}`)]).toEqual([of, cases]);
      }
    }
  });

  it('counts received and closed cases by month, and open cases on a day', async () => {
    const { months } = await counts('?by=month&fromMonth=2026-01&toMonth=2026-04');
    expect(months).toEqual([
      { month: '2026-03', received: expect.any(Number), decided: 0, withdrawn: 0, closedOtherwise: 0 },
    ]);
    expect(months[0].received).toBe(await total('peter.lowe', ''));
    expect((await counts('?by=council&on=2026-03-01')).total).toBe(0);
    expect((await counts('?by=council&on=2026-03-02')).total).toBe(months[0].received);
    expect(await counts('?by=stage&on=2026-03-02')).toMatchObject({ status: 400, code: 'malformed' });
    expect(await counts('?by=month,stage')).toMatchObject({ status: 400, code: 'malformed' });
  });
});

describe('suggested officers for several cases', () => {
  beforeAll(async () => {
    const post = { employer: 'CAM', grade: 'planner', team: 'Area', from: '2026-01-05' };
    for (const id of ['dylan.price', 'mei.lin', 'grace.okafor']) {
      const body = { ...post, minutesByWeekday: [444, 444, 444, 444, 444] };
      const set = await api.as('Rosa Linden').post(`/officers/${id}/post`, body, at('2026-01-05'));
      expect([id, set.status, set.body.detail]).toEqual([id, 200, undefined]);
    }
  });

  it('are chosen as if each earlier case were already allocated', async () => {
    const three = [await received(), await received(), await received({ council: 'SCA' })];
    const caseIds = [...three.map(({ caseId }) => caseId), '00000000-0000-4000-8000-000000000000'];
    const ask = (who: string) =>
      api.as(who).post('/suggested-allocations', { caseIds }, cases.on('2026-03-03'));
    const { status, body } = await ask('amina.hassan');
    expect([status, body.unknown]).toEqual([200, [caseIds[3]]]);
    expect(body.cases.map(({ caseId }: OfficeCase) => caseId)).toEqual(caseIds.slice(0, 3));
    for (const { suggestions } of body.cases) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThan(4);
      expect(suggestions[0]).toMatchObject({ officer: expect.any(String), because: expect.any(Array) });
    }
    expect((await ask('dylan.price')).status).toBe(403);
    const none = await api
      .as('amina.hassan')
      .post('/suggested-allocations', { caseIds: [] }, at('2026-03-03'));
    expect([none.status, none.body.code]).toEqual([400, 'malformed']);
  });

  it("depend on each person's current cases and their due dates", async () => {
    const { body } = await api.as('amina.hassan').get('/teams/load', at('2026-04-18'));
    const members = body.teams.flatMap(({ members: each }: { members: object[] }) => each);
    const dylan = members.find(({ officer }: { officer: string }) => officer === 'dylan.price');
    const open = await api
      .as('peter.lowe')
      .get('/caseload?officer=dylan.price&decision=none&size=200', at('2026-04-18'));
    const ended = new Set(['withdrawn', 'returned', 'duplicate']);
    const theirs = open.body.cases.filter(({ stage }: { stage: string }) => !ended.has(stage));
    expect(dylan).toMatchObject({
      name: 'Dylan Price',
      cases: theirs.length,
      past: 0,
      councils: ['CAM', 'SCA'],
    });
    const week = await list('dylan.price', '?group=this-week&size=200', '2026-04-18');
    expect(dylan.actByThisWeek).toBe(week.total);
    expect(week.total).toBeGreaterThan(0);
  });
});

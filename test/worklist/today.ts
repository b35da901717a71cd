import { describe, expect, it } from '@jest/globals';
import { at } from '../system/office-cases.js';
import { act, api, itemOf, list, received, told, valid } from './open-office.js';

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
    for (const { type, cases } of whole.counts.types)
      expect((await list('dylan.price', `?type=${type}`, '2026-04-18')).total).toBe(cases);
    for (const { ward, cases } of whole.counts.wards)
      expect(
        (await list('dylan.price', `?ward=${encodeURIComponent(ward ?? 'none')}`, '2026-04-18')).total,
      ).toBe(cases);
    const paged = [];
    for (let page = 1; page <= whole.total; page += 1)
      paged.push((await list('dylan.price', `?size=1&page=${page}`, '2026-04-18')).items[0].case.caseId);
    expect(paged).toEqual(ids);
  });

  it('is narrowed to the days to act by, without what has none', async () => {
    const whole = await list('dylan.price', '?size=200', '2026-04-18');
    const days: string[] = whole.items.flatMap(
      (each: { actBy: { day: string } | null }) => each.actBy?.day ?? [],
    );
    const [first, last] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
    const totalOf = async (query: string) => (await list('dylan.price', query, '2026-04-18')).total;
    expect(await totalOf(`?actFrom=${first}`)).toBe(days.length);
    expect(await totalOf(`?actTo=${first}`)).toBe(days.filter((day) => day === first).length);
    expect(await totalOf(`?actFrom=${last}&actTo=${last}`)).toBe(days.filter((day) => day === last).length);
    expect(await totalOf('?actTo=2020-01-01')).toBe(0);
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

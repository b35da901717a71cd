import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import type { Answer } from './system/asking.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
let onCase: string;
let position: string;

/**
 * A householder application received on Monday 2 March. On 11 March it was recorded as valid since 2 March.
 */
beforeAll(async () => {
  api = await startOffice();
  const submittedAt = instant('2026-03-02T10:00:00Z');
  const wish = { council: 'CAM', submittedAt, type: 'pp.full.householder' } as const;
  const submission = makeSubmission(randomFrom(1), wish);
  const received = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', submission, { 'casebook-now': submittedAt });
  onCase = `planning-applications/${received.body.caseId}`;
  const valid = await api
    .as('nadia.rahman')
    .post(
      `/councils/CAM/${onCase}/validation`,
      { validFrom: '2026-03-02' },
      { 'casebook-now': '2026-03-11T15:00:00Z' },
    );
  expect(valid.status).toBe(200);
  position = valid.body.position;
}, 60_000);

afterAll(() => api.stop());

const asAt = (query: string, council = 'CAM'): Promise<Answer> =>
  api
    .as('amina.hassan')
    .get(`/councils/${council}/${onCase}/as-at?${query}`, { 'casebook-wait-for': position });

describe('the history of a case', () => {
  const history = (query = '') =>
    api.as('amina.hassan').get(`/councils/CAM/${onCase}/history${query}`, { 'casebook-wait-for': position });
  const told = async (query = '') =>
    (await history(query)).body.facts.map(({ words, actor }: { words: string; actor: { name: string } }) => [
      words,
      actor.name,
    ]);

  it('tells each fact in words, with the name of the person who recorded it', async () => {
    const all = await told();
    expect(all[0]).toEqual([
      expect.stringMatching(/^Received on 2 March 2026: Householder.*, at .+\.$/),
      'A submission portal',
    ]);
    expect(all).toContainEqual([
      'Valid from 2 March 2026; checking finished on 11 March 2026.',
      'Nadia Rahman',
    ]);
    expect(all).toContainEqual([
      expect.stringMatching(/^The last day to decide is 27 April 2026: .+ 8 weeks\.$/),
      'Nadia Rahman',
    ]);
  });

  it('tells a fact in the same words on every page', async () => {
    const all = await told();
    for (const after of all.keys()) expect(await told(`?after=${after}`)).toEqual(all.slice(after + 1));
  });

  it('also describes the facts that a preview would record', async () => {
    const asking = { kind: 'plans', request: 'A plan to scale', dueOn: '2026-03-25' };
    const preview = await api
      .as('nadia.rahman')
      .post(`/councils/CAM/${onCase}/information-requests/preview`, asking, {
        'casebook-now': '2026-03-12T10:00:00Z',
      });
    expect(preview.body).toMatchObject({
      refused: null,
      facts: [{ words: 'Asked the applicant about plans by 25 March 2026: A plan to scale.' }],
    });
  });
});

describe('a case as at a day and a moment of knowledge', () => {
  it('shows the state on that day by what is known now', async () =>
    expect((await asAt('effective=2026-03-05')).body).toMatchObject({
      stage: 'to assess',
      validFrom: '2026-03-02',
    }));

  it('shows what was not yet known at that moment: here, that the case was valid', async () =>
    expect((await asAt('effective=2026-03-05&known=2026-03-05T17:00:00Z')).body).toMatchObject({
      stage: 'to validate',
      validFrom: null,
    }));

  it('accepts a moment with a UTC offset', async () =>
    expect((await asAt(`known=${encodeURIComponent('2026-03-11T16:30:00+01:00')}`)).body).toMatchObject({
      stage: 'to assess',
    }));

  it('accepts a day of knowledge, which ends at midnight in London', async () => {
    const stage = async (known: string) => (await asAt(`effective=2026-03-05&known=${known}`)).body.stage;
    expect(await stage('2026-03-10')).toBe('to validate');
    expect(await stage('2026-03-11')).toBe('to assess');
  });

  it('is not found on a day before it was received', async () =>
    expect(await asAt('effective=2026-03-01')).toMatchObject({
      status: 404,
      body: { code: 'not-received-then' },
    }));

  it('is not found for another council', async () =>
    expect(await asAt('', 'SCA')).toMatchObject({ status: 404, body: { code: 'unknown-case' } }));

  const difference = (query: string, who = 'amina.hassan', council = 'CAM'): Promise<Answer> =>
    api.as(who).get(`/councils/${council}/${onCase}/difference?${query}`, { 'casebook-wait-for': position });

  it('differs in facts that were recorded late, with who recorded them and when', async () => {
    const { status, body } = await difference('on=2026-03-05&known=2026-03-05&and=2026-03-05');
    expect(status).toBe(200);
    expect(body.sentence).toMatch(
      /^On 5 March 2026 there are two versions of the case\. \d+ things differ\.$/,
    );
    const of = (field: string) => body.differences.find((each: { field: string }) => each.field === field);
    expect(of('stage')).toMatchObject({ label: 'Stage', before: 'To validate', after: 'To assess' });
    expect(of('validFrom')).toMatchObject({
      ...{ label: 'Valid from', before: null, after: '2 March 2026' },
      facts: [
        {
          type: 'ApplicationValidated',
          words: 'Valid from 2 March 2026; checking finished on 11 March 2026.',
          ...{ actor: { name: 'Nadia Rahman' }, effectiveOn: '2026-03-02' },
          recordedAt: '2026-03-11T15:00:00.000Z',
        },
      ],
    });
    expect(of('decideBy')).toMatchObject({ before: null, after: '27 April 2026' });
    expect(of('facts').facts).toHaveLength(Number(of('facts').after) - Number(of('facts').before));
  });

  it('differs in every part if one day is before the application was received', async () =>
    expect((await difference('on=2026-03-01&and=2026-03-05')).body).toMatchObject({
      before: { received: false, facts: 0 },
      after: { received: true },
      differences: expect.arrayContaining([
        expect.objectContaining({ field: 'receivedOn', before: null, after: '2 March 2026' }),
      ]),
    }));

  it('does not differ from itself on the same day', async () =>
    expect((await difference('')).body).toMatchObject({ sentence: 'Nothing differs.', differences: [] }));

  it('is not compared for another council’s case', async () =>
    expect(await difference('', 'amina.hassan', 'SCA')).toMatchObject({ status: 404 }));

  it.each(['on=2026-02-30', 'known=yesterday', 'andKnown=2026-03-05T17:00:00', 'and=1', 'on=1&on=2'])(
    'is not compared for the invalid query %s',
    async (query) =>
      expect(await difference(query)).toMatchObject({ status: 400, body: { code: 'malformed' } }),
  );

  it.each(['effective=2026-02-30', 'known=yesterday', 'known=2026-03-05T17:00:00', 'when=now'])(
    'refuses the query %s',
    async (query) => expect(await asAt(query)).toMatchObject({ status: 400, body: { code: 'malformed' } }),
  );
});

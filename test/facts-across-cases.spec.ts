import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
let position: string;
const caseOf = new Map<string, string>();

/**
 * An application for each of two councils. Cambridge's was recorded nine days later as valid from the start.
 */
beforeAll(async () => {
  api = await startOffice();
  const submittedAt = instant('2026-03-02T10:00:00Z');
  for (const [index, council] of (['SCA', 'CAM'] as const).entries()) {
    const submission = makeSubmission(randomFrom(index), {
      council,
      submittedAt,
      type: 'pp.full.householder',
    });
    const received = await api
      .as('submission-portal')
      .post(`/submissions?council=${council}`, submission, { 'casebook-now': submittedAt });
    caseOf.set(council, received.body.caseId);
  }
  const valid = await api
    .as('nadia.rahman')
    .post(
      `/councils/CAM/planning-applications/${caseOf.get('CAM')}/validation`,
      { validFrom: '2026-03-02' },
      { 'casebook-now': '2026-03-11T23:30:00Z' },
    );
  position = valid.body.position;
}, 60_000);

afterAll(() => api.stop());

const ask = (query: string, who = 'helen.marsh', csv = '') =>
  api.as(who).get(`/facts${csv}?${query}`, { 'casebook-wait-for': position });

const types = async (query: string) =>
  (await ask(query)).body.facts.map(({ type }: { type: string }) => type) as string[];

describe('the search for facts across cases', () => {
  it('says how up to date the answer is', async () => {
    const { headers } = await ask('');
    const [shown = '', moment = ''] = headers.get('casebook-as-of')!.split('; ');
    expect(BigInt(shown)).toBeGreaterThanOrEqual(BigInt(position));
    expect(Math.abs(Date.parse(moment) - Date.now())).toBeLessThan(60_000);
  });

  it('lists the latest facts first, in words, of every council that the auditor may see', async () => {
    const { status, body } = await ask('');
    expect(status).toBe(200);
    const positions = body.facts.map((fact: { position: string }) => Number(fact.position));
    expect(positions).toEqual(positions.toSorted((one: number, other: number) => other - one));
    expect(new Set(body.facts.map((fact: { council: string }) => fact.council))).toEqual(
      new Set(['CAM', 'SCA']),
    );
    expect(body.facts).toContainEqual(
      expect.objectContaining({
        ...{ type: 'ApplicationValidated', council: 'CAM', daysLate: 9, caseId: caseOf.get('CAM') },
        words: 'Valid from 2 March 2026; checking finished on 11 March 2026.',
        caseReference: expect.stringMatching(/^26\//),
        actor: { id: 'nadia.rahman', role: 'validation', name: 'Nadia Rahman' },
      }),
    );
    expect(body.facts.every((fact: object) => !('data' in fact))).toBe(true);
  });

  it('filters by type, by who recorded them, by council and by case', async () => {
    expect(await types('type=ApplicationValidated,ApplicationReturned')).toEqual(['ApplicationValidated']);
    expect(new Set(await types('actor=nadia.rahman'))).toEqual(
      new Set(['ApplicationValidated', 'DeadlineSet']),
    );
    expect(await types('actor=me')).toEqual([]);
    expect(await types('council=SCA&type=ApplicationValidated')).toEqual([]);
    expect(await types(`case=${caseOf.get('SCA')}&type=ApplicationReceived`)).toEqual([
      'ApplicationReceived',
    ]);
  });

  it('filters by the days of effect and of recording, in London time', async () => {
    const validated = 'type=ApplicationValidated&';
    expect(await types(`${validated}effectiveFrom=2026-03-02&effectiveTo=2026-03-02`)).toHaveLength(1);
    expect(await types(`${validated}effectiveFrom=2026-03-03`)).toEqual([]);
    expect(await types(`${validated}recordedFrom=2026-03-11&recordedTo=2026-03-11`)).toHaveLength(1);
    expect(await types(`${validated}recordedFrom=2026-03-12`)).toEqual([]);
    expect(await types('late=8')).toContain('ApplicationValidated');
    expect(await types('late=9')).toEqual([]);
  });

  it.each([
    ['newest', 'before'],
    ['oldest', 'after'],
  ])('answers in pages, with each fact once, the %s first', async (order, place) => {
    const newest = (await ask('')).body.facts;
    const all = order === 'newest' ? newest : newest.toReversed();
    expect((await ask(`order=${order}`)).body.facts).toEqual(all);
    const pages: unknown[] = [];
    for (let next: string | null = '', turns = 0; next !== null && turns < 100; turns += 1) {
      const { body } = await ask(`order=${order}&limit=4${next && `&${place}=${next}`}`);
      pages.push(...body.facts);
      next = body.next;
    }
    expect(pages).toEqual(all);
  });

  it('answers as CSV too, with a link to the next page', async () => {
    const answer = await ask('type=ApplicationReceived&limit=1', 'helen.marsh', '/csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(String(answer.body).split('\r\n')[0]).toBe(
      'recordedAt,effectiveOn,daysLate,council,caseReference,words,by,role,type,caseId,revision,position',
    );
    const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    const second = await api.as('helen.marsh').get(next!);
    expect(String(second.body)).toContain('ApplicationReceived');
    expect(second.headers.get('link')).toBeNull();
    const oldest = await ask('type=ApplicationReceived&limit=1&order=oldest', 'helen.marsh', '/csv');
    const after = /<([^>]+)>; rel="next"/.exec(oldest.headers.get('link') ?? '')?.[1];
    expect(String((await api.as('helen.marsh').get(after!)).body)).toBe(String(answer.body));
  });

  it('is for auditors and service managers, and hides other councils’ facts', async () => {
    expect((await ask('', 'dylan.price')).status).toBe(403);
    expect(await ask('council=ZZZ')).toMatchObject({ status: 403, body: { code: 'council-not-authorised' } });
  });

  it.each([
    'type=Nothing',
    'late=-1',
    'limit=1001',
    'case=1',
    'effectiveFrom=2026-02-30',
    'before=x',
    'after=x',
    'order=first',
    'what=1',
  ])('cannot filter by %s', async (query) =>
    expect(await ask(query)).toMatchObject({ status: 400, body: { code: 'malformed' } }),
  );
});

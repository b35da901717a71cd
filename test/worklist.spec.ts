import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
beforeAll(async () => {
  api = await startOffice();
}, 60_000);
afterAll(() => api.stop());

const submittedAt = instant('2026-03-02T10:00:00Z');
const at = (day: string) => ({ 'casebook-now': `${day}T10:00:00Z` });

interface Made {
  readonly path: string;
  readonly reference: string;
  readonly caseId: string;
}

let seed = 0;
async function received(council = 'CAM', type = 'pp.full.householder'): Promise<Made> {
  seed += 1;
  const submission = makeSubmission(randomFrom(seed), { council, submittedAt, type } as never);
  const { body } = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, submission, { 'casebook-now': submittedAt });
  return {
    path: `/councils/${council}/planning-applications/${body.caseId}`,
    ...{ caseId: body.caseId, reference: body.caseReference },
  };
}

let position = '';
async function act({ path }: Made, who: string, command: string, body: object, day = '2026-03-03') {
  const done = await api.as(who).post(`${path}/${command}`, body, at(day));
  expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
  position = done.headers.get('casebook-position')!;
}

async function list(who: string, query = '', day = '2026-03-03') {
  const { status, body } = await api
    .as(who)
    .get(`/worklist${query}`, { ...at(day), ...(position && { 'casebook-wait-for': position }) });
  expect([query, status]).toEqual([query, 200]);
  return body;
}

const itemOf = (body: { items: { case: { caseId: string } }[] }, { caseId }: Made) =>
  body.items.find((each) => each.case.caseId === caseId) as never as Record<string, never> | undefined;

describe('what needs whom today', () => {
  it('brings a case to whoever can act on it, from its receipt to its signature', async () => {
    const one = await received();
    await act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' });
    expect(itemOf(await list('nadia.rahman', '?for=validation'), one)).toMatchObject({
      group: 'now',
      act: { label: expect.any(String) },
    });
    await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const needs = itemOf(await list('dylan.price'), one);
    expect(needs).toMatchObject({
      decideBy: '2026-04-27',
      actBy: { day: '2026-04-20', because: { rule: expect.stringContaining('Five working days') } },
      ifMissed: { outcome: 'appeal' },
    });
  });
});

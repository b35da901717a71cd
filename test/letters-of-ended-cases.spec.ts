import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, type OfficeCase, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
const cases = new OfficeCases(() => office, 8_400);
beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

const later = '2026-04-20';
const read = async ({ path }: OfficeCase, what: string) =>
  (await office.as('nadia.rahman').get(`${path}/${what}`, cases.on(later))).body;
const write = ({ path }: OfficeCase, letter: string) =>
  office.as('nadia.rahman').post(`${path}/letters`, { letter }, at(later));

/** Told that a plan is missing, which then does not come. */
async function invalid(): Promise<OfficeCase> {
  const one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'information-requests', {
    ...{ requestId: 'r1', kind: 'plans', request: 'A block plan at 1:500' },
  });
  await cases.act(one, 'nadia.rahman', 'invalidation', { reasons: ['A block plan at 1:500'] });
  return one;
}

describe('the letter about an application that ended without a decision', () => {
  it('lists what was missing, and the refund, after a return', async () => {
    const one = await invalid();
    const early = await write(one, 'return');
    expect([early.status, early.body.code]).toEqual([409, 'letter-not-now']);
    await cases.act(one, 'nadia.rahman', 'return', { reason: 'The plan never came' }, later);
    const { text, title } = await read(one, 'letter-draft?letter=return');
    expect(title).toBe(`We have returned your application ${one.reference}`);
    expect(text).toContain('* A block plan at 1:500');
    expect(text).toContain('We returned the application on 20 April 2026');
    expect(text).toMatch(/£\d[\d,.]+ of the fee will be refunded/);
  });

  it('confirms a withdrawal', async () => {
    const one = await cases.received();
    await cases.act(
      one,
      'nadia.rahman',
      'withdrawal',
      { requestedBy: 'agent', reason: 'Plans changed' },
      later,
    );
    const { text } = await read(one, 'letter-draft?letter=withdrawal');
    expect(text).toContain('It was withdrawn on 20 April 2026, and we will not decide it.');
  });

  it('is offered until it is written, without repeating earlier requests', async () => {
    const one = await invalid();
    await cases.act(one, 'nadia.rahman', 'withdrawal', { requestedBy: 'applicant', reason: 'Sold' }, later);
    const offered = async () => {
      const { acts, waitsFor } = await read(one, 'acts');
      const { primary, suggested } = acts.find(({ command }: { command: string }) => command === 'letters');
      return { primary, waitsFor: waitsFor?.words ?? null, letter: suggested[0]?.value };
    };
    expect(await offered()).toEqual({
      ...{ primary: true, letter: 'withdrawal' },
      waitsFor: 'No letter has confirmed to the applicant yet that the application is withdrawn.',
    });
    expect((await write(one, 'withdrawal')).body.detail).toBeUndefined();
    expect(await offered()).toEqual({ primary: false, waitsFor: null, letter: undefined });
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { KeyVault, subjectsIn } from '#privacy';
import { applicantAndAgent, council, crashed, erasure, service } from './erased-cases.js';

/** Every key that the record of a case names, and whether it still exists. */
async function keysOf(caseId: string): Promise<Record<string, boolean>> {
  const vault = service.app.get(KeyVault);
  const streams = [`planningApplication-${caseId}`, `submission-${caseId}`] as const;
  const facts = (await Promise.all(streams.map((stream) => service.store.readStream(stream)))).flat();
  const subjects = new Set(subjectsIn(facts.map(({ event }) => event) as never));
  return Object.fromEntries([...subjects].sort().map((each) => [each, vault.find(each) !== 'erased']));
}

describe('an erasure that is refused', () => {
  const used = { entryId: 'used-before', note: 'Called the agent.' };
  const path = (route: string) => `${council}/${crashed}/erasures${route}`;
  const sent = (who: string, route: string, body: object) =>
    service.sent(who, path(route), body, '2026-03-05');
  const atOnce = (changes: object = {}) =>
    erasure(applicantAndAgent, { ground: 'unlawfully-processed', ...changes });
  let before: { facts: unknown; keys: Record<string, boolean> };
  const nothingChanged = async () => {
    const stream = `planningApplication-${crashed}` as const;
    expect(await keysOf(crashed)).toEqual(before.keys);
    expect(await service.store.readStream(stream)).toEqual(before.facts);
  };

  beforeAll(async () => {
    await service.done('nadia.rahman', `${council}/${crashed}/notes`, used, '2026-03-04');
    const { proposalId } = await service.done(
      'amina.hassan',
      path('/proposal'),
      atOnce({ proposalId: 'waits' }),
      '2026-03-04',
    );
    expect(proposalId).toBe('waits');
    const facts = await service.store.readStream(`planningApplication-${crashed}`);
    before = { facts, keys: await keysOf(crashed) };
    expect(Object.values(before.keys)).not.toContain(false);
  });

  it.each<[string, string, string, object, number, string]>([
    ['by somebody without the role', 'dylan.price', '/proposal', atOnce(), 403, 'role-not-allowed'],
    ['by one person at once', 'peter.lowe', '', atOnce(), 409, 'second-person'],
    [
      'of a case that is open',
      'amina.hassan',
      '/proposal',
      erasure(applicantAndAgent),
      409,
      'data-still-needed',
    ],
    [
      'of what is not there',
      'amina.hassan',
      '/proposal',
      atOnce({ parts: [{ part: 'representation', partId: 'r9' }] }),
      409,
      'nothing-to-erase',
    ],
    [
      'under the id of a note',
      'amina.hassan',
      '/proposal',
      atOnce({ proposalId: 'used-before' }),
      409,
      'entry-differs',
    ],
    [
      'as another under the same id',
      'amina.hassan',
      '/proposal',
      atOnce({ proposalId: 'waits', reason: 'Another' }),
      409,
      'proposal-differs',
    ],
    ['on no ground', 'amina.hassan', '/proposal', atOnce({ ground: 'because' }), 400, 'malformed'],
    [
      'at the confirmation, by who proposed it',
      'amina.hassan',
      '/confirmation',
      { proposalId: 'waits' },
      403,
      'role-not-allowed',
    ],
    [
      'at the confirmation, without a proposal',
      'peter.lowe',
      '/confirmation',
      { proposalId: 'used-before' },
      404,
      'unknown-proposal',
    ],
  ])('%s destroys no key and records nothing', async (_, who, route, body, status, code) => {
    const answer = await sent(who, route, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    await nothingChanged();
  });

  it('at confirmation, because the case has changed since, destroys no key', async () => {
    const note = { entryId: 'since', note: 'The applicant called.' };
    await service.done('nadia.rahman', `${council}/${crashed}/notes`, note, '2026-03-05');
    const facts = await service.store.readStream(`planningApplication-${crashed}`);
    before = { ...before, facts };
    const answer = await sent('peter.lowe', '/confirmation', { proposalId: 'waits' });
    expect([answer.status, answer.body.code]).toEqual([409, 'changed-since-proposed']);
    await nothingChanged();
    const back = { proposalId: 'waits', reason: 'Only tried.' };
    await service.done('amina.hassan', path('/proposal/withdrawal'), back, '2026-03-05');
  });
});

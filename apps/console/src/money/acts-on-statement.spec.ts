import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandIn, type Described } from '../acts/described.js';
import { actsOnStatement, disputeOf } from './acts-on-statement.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const described = { command: async (path: string) => commandIn(document, path) } as Described;
const acts = (stage: string, roles = ['finance'], problems: readonly string[] = []) =>
  actsOnStatement({ stage, problems } as never, { address: '/money/cam/2026-10', roles, described });
const words = async (...asked: Parameters<typeof acts>) => (await acts(...asked)).map((each) => each.label);

describe('the acts on a statement', () => {
  it.each([
    ['draft', ['Record that you reviewed it and it is right']],
    ['reviewed', ['Issue the statement']],
    ['issued', ['Record a payment', 'Dispute lines of the statement']],
    ['disputed', ['Record a payment', 'Dispute lines of the statement', 'Propose an answer to a dispute']],
    ['settled', ['Dispute lines of the statement']],
  ])('are the next ones while it is %s', async (stage, next) => expect(await words(stage)).toEqual(next));

  it('are not offered to a role that may not begin them', async () =>
    expect(await words('issued', ['auditor'])).toEqual([]));

  it('are not offered while the API names what is missing', async () =>
    expect(await words('draft', ['finance'], ['Time is not approved.'])).toEqual([]));

  it('dispute one line from its page', async () => {
    expect(disputeOf(await acts('issued'), 'pool/a b')).toBe(
      '/money/cam/2026-10/do/disputes?line=pool%2Fa%20b',
    );
    expect(disputeOf(await acts('issued'), null)).toBeNull();
    expect(disputeOf(await acts('draft'), 'pool/a b')).toBeNull();
  });
});

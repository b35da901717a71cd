import { describe, expect, it } from '@jest/globals';
import { read } from '../acts/reading.js';
import { fieldsOfRule, heldByRule, type RuleTable } from './rule.js';

const rule = (key: string, says: object) => ({
  ...{ table: 'schemes', key, says: says as Record<string, unknown>, words: key, of: 'England' },
  ...{ isOwn: false, from: '2026-04-01', source: 'A scheme', confidence: 'seen in its source' },
});
const says = {
  weeks: 8,
  ratePence: 52_850,
  open: true,
  note: 'In words',
  kinds: ['full', 'outline'],
  rules: [
    { when: { homesAtLeast: 5 }, to: 'committee' },
    { when: { ownInterest: true }, to: 'committee' },
    { when: {}, to: 'officer' },
    { when: { homesAtMost: 4, scales: ['minor'] }, to: 'officer' },
  ],
};
const tables: readonly RuleTable[] = [
  { name: 'schemes', words: 'Schemes', rules: [rule('one', says), rule('other', { days: [1, 2] })] },
];
const fields = fieldsOfRule(
  tables,
  { table: 'schemes', key: 'one' },
  { choices: {}, called: (code) => code },
);

describe('the form for a rule of the law', () => {
  it('returns a rule unchanged', () => {
    const { body, faults } = read(fields, heldByRule(fields, says));
    expect(faults).toEqual([]);
    // A rule for "all others" does not say when it applies.
    const rest = ({ to }: { to: string }) => ({ to });
    expect(body).toEqual({ ...says, rules: says.rules.map((each, at) => (at === 2 ? rest(each) : each)) });
  });

  it('shows one word although another rule of the table has a list', () =>
    expect(heldByRule(fields, { kinds: 'all' })).toEqual({ 'f.kinds': 'all' }));

  it('offers the fields that any rule of its table has', () =>
    expect(fields.map(({ name }) => name)).toEqual([...Object.keys(says), 'days']));

  it('shows money in pounds, and a choice if only a few words are allowed', () => {
    const kinds = Object.fromEntries(fields.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ ratePence: 'amount', open: 'yes-no', kinds: 'lines', rules: 'rows' });
    const to = fields.find(({ name }) => name === 'rules')?.fields.find(({ name }) => name === 'to');
    expect(to?.options.map(({ value }) => value)).toEqual(['committee', 'officer']);
  });
});

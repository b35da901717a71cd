import { describe, expect, it } from '@jest/globals';
import { rearranged } from './rows.js';

const sent = {
  ...{ _key: 'k', 'f.report': 'It does no harm.' },
  ...{ 'f.conditions.0.text': 'first', 'f.conditions.0.reason': 'one' },
  ...{ 'f.conditions.1.text': 'second', 'f.conditions.1.reason': 'two' },
  ...{ 'f.conditions.2.text': 'third' },
};
const rows = (of: object) =>
  Object.entries(of)
    .filter(([name]) => name.startsWith('f.conditions'))
    .map(([name, value]) => `${name.slice('f.conditions.'.length)} ${value}`)
    .sort();

describe('the rows of a list on a form', () => {
  it('move up with all their fields', () =>
    expect(rows(rearranged({ ...sent, _up: 'conditions.1' }))).toEqual([
      ...['0.reason two', '0.text second', '1.reason one', '1.text first', '2.text third'],
    ]));

  it('leave no gap if one is removed', () =>
    expect(rows(rearranged({ ...sent, _away: 'conditions.0' }))).toEqual([
      ...['0.reason two', '0.text second', '1.text third'],
    ]));

  it.each([{ _up: 'conditions.0' }, { _up: 'x' }, { _away: 'conditions.x' }, {}])(
    'do not change for %p, and neither do the other fields',
    (asked) => expect(rearranged({ ...sent, ...asked })).toEqual(sent),
  );
});

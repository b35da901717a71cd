import { describe, expect, it } from '@jest/globals';
import { type Component, unlicensed } from './licences.js';

const one = (expression: string): Component => ({
  name: 'one',
  version: '1.0.0',
  licenses: [{ expression }],
});

describe('the licence of a shipped package', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', '(BSD-3-Clause AND Apache-2.0)', 'MIT OR Apache-2.0'])(
    'may be %s',
    (expression) => expect(unlicensed([one(expression)])).toEqual([]),
  );
  it.each(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', ''])(
    'may not be "%s"',
    (expression) => expect(unlicensed([one(expression)])).toHaveLength(1),
  );
  it('must be stated', () =>
    expect(unlicensed([{ name: 'two', version: '2.0.0' }])).toEqual(['two@2.0.0: no licence']));
  it('is taken from a file of the package only for the version that was read', () => {
    const versions = ['2.0.0', '2.0.1'].map((version) => ({ name: 'png-js', version }));
    expect(unlicensed(versions)).toEqual(['png-js@2.0.1: no licence']);
  });
});

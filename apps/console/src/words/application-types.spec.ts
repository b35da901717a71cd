import { describe, expect, it } from '@jest/globals';
import { typeInWords, typeOptions } from './application-types.js';

const type = (code: string, name: string) => ({ code, name, silence: null, decisions: [] }) as never;
const vocabulary = {
  types: [
    type('pa.part1.classA', 'Larger extension to a house'),
    type('pp.full', 'Full planning permission'),
    type('landDrainageConsent', 'Land drainage consent'),
    type('pp.full.householder', 'Householder application'),
  ],
};

describe('the types of application to choose from', () => {
  it('have names, each once, under a heading', () =>
    expect(typeOptions(vocabulary).map(({ words, group }) => [group, words])).toEqual([
      ['Householder and full planning permission', 'Full planning permission'],
      ['Householder and full planning permission', 'Householder application'],
      ['Prior approval', 'Larger extension to a house'],
      ['Everything else', 'Land drainage consent'],
    ]));
  it('keep the code of a type that is no longer offered', () =>
    expect([typeInWords('pp.full', vocabulary), typeInWords('pp.old', vocabulary)]).toEqual([
      'Full planning permission',
      'pp.old',
    ]));
});

import { describe, expect, it } from '@jest/globals';
import { neighboursFromCsv } from './neighbours-from-csv.js';

describe('letters to neighbours from a CSV of addresses', () => {
  it('have each address once, as the file has it', () =>
    expect(
      neighboursFromCsv(
        'Name,Address,Postcode\nMs Lee,"1 Mill Road, Cambridge",CB1 2AB\n,"1 Mill  Road, cambridge",cb12ab\n,"3 Mill Road, Cambridge",CB1 2AB\n',
      ),
    ).toEqual([
      { name: 'Ms Lee', address: ['1 Mill Road', 'Cambridge', 'CB1 2AB'] },
      { name: null, address: ['3 Mill Road', 'Cambridge', 'CB1 2AB'] },
    ]));

  it.each([
    ['without addresses', 'address\n'],
    ['without a column of addresses', 'name\nMs Lee\n'],
    ['with an unknown column', 'address,phone\n"1 Mill Road, Cambridge",1\n'],
    ['with an invalid address', 'address\nCambridge\n'],
    ['with commas that are not quoted', 'address\n1 Mill Road, Cambridge\n'],
    ['with a quote that is never closed', 'address\n"1 Mill Road, Cambridge\n'],
  ])('are refused %s', (_, csv) => expect(() => neighboursFromCsv(csv)).toThrow());
});

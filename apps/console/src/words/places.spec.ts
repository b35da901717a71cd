import { describe, expect, it } from '@jest/globals';
import { addressInWords, placeInWords } from './places.js';

describe('an address', () => {
  it('is written in title case, with its postcode on one line', () =>
    expect(addressInWords('451, KINGCUP YARD, CAMBRIDGE, CAMBRIDGESHIRE, CB1 1CO')).toBe(
      '451 Kingcup Yard, Cambridge, Cambridgeshire, CB1\u00a01CO',
    ));

  it.each([
    ['451, KINGCUP YARD, CAMBRIDGE, CAMBRIDGESHIRE, CB1 1CO', '451 Kingcup Yard, Cambridge'],
    ['Flat 2, 14 High Street, Histon, CB24 6VC', 'Flat 2, 14 High Street, Histon'],
    ['Land at Hay Road, South Cambridgeshire', 'Land at Hay Road, South Cambridgeshire'],
    ['The Old Mill', 'The Old Mill'],
    ['Derbyshire', 'Derbyshire'],
  ])('leaves room for the proposal in a list: %s', (whole, short) => expect(placeInWords(whole)).toBe(short));
});

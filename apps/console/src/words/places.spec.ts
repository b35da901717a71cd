import { describe, expect, it } from '@jest/globals';
import { placeInWords } from './places.js';

describe('an address in a list', () => {
  it.each([
    ['451, KINGCUP YARD, CAMBRIDGE, CAMBRIDGESHIRE, CB1 1CO', '451 Kingcup Yard, Cambridge'],
    ['Flat 2, 14 High Street, Histon, CB24 6VC', 'Flat 2, 14 High Street, Histon'],
    ['Land at Hay Road, South Cambridgeshire', 'Land at Hay Road, South Cambridgeshire'],
    ['The Old Mill', 'The Old Mill'],
    ['Derbyshire', 'Derbyshire'],
  ])('leaves room for the proposal: %s', (whole, short) => expect(placeInWords(whole)).toBe(short));
});

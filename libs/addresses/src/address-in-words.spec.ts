import { describe, expect, it } from '@jest/globals';
import { addressInWords } from './address-in-words.js';

describe('an address in words', () => {
  it.each([
    [
      '451, KINGCUP YARD, CAMBRIDGE, CAMBRIDGESHIRE, CB1 1CO',
      '451 Kingcup Yard, Cambridge, Cambridgeshire, CB1\u00a01CO',
    ],
    ['LAND AT THE OLD MILL, STOW CUM QUY', 'Land at the Old Mill, Stow cum Quy'],
    ['Flat 2, 14 High Street, Histon, cb24 6vc', 'Flat 2, 14 High Street, Histon, CB24\u00a06VC'],
  ])('is not left in capitals: %s', (sent, written) => expect(addressInWords(sent)).toBe(written));

  it('stays the same if written twice', () => {
    const once = addressInWords('12A, HIGH STREET, LINTON, CB21 4CO');
    expect(addressInWords(once)).toBe(once);
  });
});

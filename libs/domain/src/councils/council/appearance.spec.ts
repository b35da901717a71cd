import { describe, expect, it } from '@jest/globals';
import { type Appearance, appearanceFault, contrastToWhite, plainColour } from './appearance.js';

const cambridge: Appearance = {
  ...{ name: 'Cambridge City Council', shortName: 'Cambridge', colour: '#0f4c8a' },
  ...{ address: ['The Guildhall', 'Cambridge CB2 3QJ'], email: null, phone: null, website: null },
};
const codeOf = (change: Partial<Appearance>) => appearanceFault({ ...cambridge, ...change })?.rejected.code;

describe('the appearance of a council', () => {
  it('has a colour on which white text is readable', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ colour: plainColour })).toBeUndefined();
    expect(codeOf({ colour: '#767676' })).toBeUndefined();
    expect(codeOf({ colour: '#777777' })).toBe('colour-too-light');
    expect(appearanceFault({ ...cambridge, colour: '#ffdd00' })?.rejected.because).toContain(
      'the contrast is 1.3 to 1, and must be at least 4.5 to 1',
    );
  });

  it.each(['red', '#fff', '#0F4C8A', 'url(x)', '#0f4c8a;}'])('refuses the colour %s', (colour) =>
    expect(codeOf({ colour })).toBe('colour-unreadable'),
  );

  it('has a short name that fits narrow places', () =>
    expect(codeOf({ shortName: 'South Cambridgeshire' })).toBe('short-name-too-long'));

  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
  ])('%s has a contrast of %d against white', (colour, contrast) =>
    expect(contrastToWhite(colour)).toBeCloseTo(contrast, 2),
  );
});

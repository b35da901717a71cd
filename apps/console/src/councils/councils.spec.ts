import { describe, expect, it } from '@jest/globals';
import { appearances, councilIcon, councilShown, councilStyles, otherColour } from './councils.js';

const colours = [...Object.values(appearances).map(({ colour }) => colour), otherColour];

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
};

describe("a council's colour", () => {
  it.each(colours)('%s carries white words', (colour) =>
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5),
  );

  it('gives a tint that carries dark words', () => {
    const tints = [...councilStyles().matchAll(/--council-tint:(#\w{6})/g)].map(([, tint]) => tint!);
    expect(tints.length).toBe(colours.length);
    for (const tint of tints) expect(contrast(tint, '#484949')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a council', () => {
  it('has a short name of at most twelve letters', () => {
    for (const { short } of Object.values(appearances)) expect(short.length).toBeLessThanOrEqual(12);
  });

  it('that nobody described goes by its code', () =>
    expect(councilShown('EXA', 'Example Council')).toEqual({
      code: 'EXA',
      name: 'Example Council',
      short: 'EXA',
    }));

  it('is in the tab as a square with its code, and nothing that was put into an address', () =>
    expect(councilIcon('"><script>')).not.toMatch(/<script|">"/));
});

import { describe, expect, it } from '@jest/globals';
import { ruleInWords } from './rule-in-words.js';

const names: Readonly<Record<string, string>> = { CAM: 'Cambridge', SCA: 'South Cambridgeshire' };
const called = (code: string): string => names[code] ?? code;
const weights = (own: Readonly<Record<string, number>>, sum: number) => ({
  ...{ own: Object.entries(own).map(([council, weight]) => ({ council, weight })), sum },
});
const both = weights({ CAM: 1, SCA: 2 }, 3);

describe('a rule in words', () => {
  it('says each part of several, and names the weights of both councils', () =>
    expect(
      ruleInWords(
        {
          parts: [
            { portion: 1, basis: 'fixedShare', shares: both },
            { portion: 2, basis: 'hours' },
            { portion: 1, basis: 'weightedCases', weights: { major: 4, minor: 2, other: 1 } },
          ],
          otherwise: both,
        },
        called,
      ),
    ).toEqual({
      parts: [
        '1 of 4 parts: by fixed share (Cambridge 1, South Cambridgeshire 2, of 3 together)',
        '2 of 4 parts: by hours',
        '1 of 4 parts: by weighted cases (major 4, minor 2, other 1)',
      ],
      otherwise:
        'If no council has any of what a part is shared by: Cambridge 1, South Cambridgeshire 2, of 3 together',
    }));

  it('adds up the weights of other councils, and does not count the only part', () =>
    expect(
      ruleInWords(
        {
          parts: [{ portion: 5, basis: 'population', people: weights({ CAM: 145_700 }, 307_800) }],
          otherwise: weights({}, 3),
        },
        called,
      ),
    ).toEqual({
      parts: ['By population (Cambridge 145,700, the other councils 162,100, of 307,800 together)'],
      otherwise: 'If no council has any of what a part is shared by: the other councils 3, of 3 together',
    }));
});

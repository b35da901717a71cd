import { describe, expect, it } from '@jest/globals';
import { councilCode } from '#domain';
import { calendarDate } from '#legislation';
import { type About, afterSuccession } from './after-succession.js';

const from = calendarDate('2027-04-01');
const merged = { successors: [{ council: councilCode('GCA'), weight: 1 }], from, division: null };
const split = {
  successors: ['NOR', 'SOU'].map((code) => ({ council: councilCode(code), weight: 1 })),
  from,
  division: null,
};
const successions = new Map([
  [councilCode('CAM'), merged],
  [councilCode('FEN'), split],
]);
const reached = (councils: readonly string[], about: About, until: string | null = null) =>
  afterSuccession(
    councils.map((council) => ({ council, from: '2026-01-01', until })),
    successions,
    about,
    from,
  ).map(({ council }) => council);

describe('who may see a succeeded council', () => {
  it('its cases are visible to people who act for the successor, and no longer to its own staff', () => {
    expect(reached(['CAM'], 'cases')).toEqual([]);
    expect(reached(['GCA'], 'cases')).toEqual(['GCA', 'CAM']);
  });
  it('the cases of a split council that have not moved yet are visible to people who act for every successor', () => {
    expect(reached(['NOR'], 'cases')).toEqual(['NOR']);
    expect(reached(['NOR', 'SOU'], 'cases')).toEqual(['NOR', 'SOU', 'FEN', 'FEN']);
  });
  it('its own record stays visible to its staff, and to those of any successor', () => {
    expect(reached(['CAM'], 'record')).toEqual(['CAM']);
    expect(reached(['NOR'], 'record')).toEqual(['NOR', 'FEN']);
  });
  it('an ended authorisation gives no access', () =>
    expect(reached(['GCA'], 'cases', '2027-03-31')).toEqual(['GCA']));
});

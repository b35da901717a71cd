import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type DevelopmentFacts, scaleOf } from './scale.js';

const madeOn = calendarDate('2026-03-02');
const scale = (facts: Omit<DevelopmentFacts, 'madeOn' | 'type'> & { type?: string }) =>
  scaleOf({ type: 'pp.full', madeOn, ...facts })?.value;

describe('the scale of development', () => {
  it.each<[string, Omit<DevelopmentFacts, 'madeOn' | 'type'>, string]>([
    ['nine homes', { homes: 9 }, 'minor'],
    ['ten homes', { homes: 10 }, 'major'],
    ['nine homes on 0.5 hectares, the number being known', { homes: 9, siteHectares: 0.5 }, 'minor'],
    ['nine homes on 1 hectare', { homes: 9, siteHectares: 1 }, 'major'],
    ['homes of unknown number on 0.49 hectares', { homesOfUnknownNumber: true, siteHectares: 0.49 }, 'minor'],
    ['homes of unknown number on 0.5 hectares', { homesOfUnknownNumber: true, siteHectares: 0.5 }, 'major'],
    ['999.9 square metres', { floorSpaceSquareMetres: 999.9 }, 'minor'],
    ['1,000 square metres', { floorSpaceSquareMetres: 1000 }, 'major'],
    ['a site of 0.99 hectares', { siteHectares: 0.99 }, 'minor'],
    ['a site of 1 hectare', { siteHectares: 1 }, 'major'],
    ['waste on any site', { siteHectares: 0.1, mineralsOrWaste: true }, 'major'],
    ['a change of use', { changeOfUseOnly: true, floorSpaceSquareMetres: 0 }, 'other'],
    ['a change of use of 1 hectare', { changeOfUseOnly: true, siteHectares: 1 }, 'major'],
  ])('is correct for %s', (_, facts, expected) => expect(scale(facts)).toBe(expected));

  it('follows the measures, not the name of the form', () => {
    expect(scale({ type: 'pp.full.minor', homes: 12 })).toBe('major');
    expect(scale({ type: 'pp.full.major', homes: 2 })).toBe('minor');
    expect(scale({ type: 'pp.full.major' })).toBe('major');
  });

  it('is `other` for householder applications and consents', () => {
    expect(scale({ type: 'pp.full.householder', siteHectares: 2 })).toBe('other');
    expect(scale({ type: 'listed' })).toBe('other');
  });

  it('is unknown for an unknown type', () => expect(scale({ type: 'pp' })).toBeUndefined());
});

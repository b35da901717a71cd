import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type PublicityFacts, publicityRequired } from './required.js';

const required = (type: string, more: Partial<PublicityFacts> = {}) =>
  publicityRequired({ type, madeOn: calendarDate('2026-03-02'), ...more })?.map(({ value }) => value.oneOf);

const noticeOrLetter = ['site-notice', 'neighbour-letter'];
const noticeAndPress = [['site-notice'], ['press-notice']];

describe('the required publicity', () => {
  it('is a site notice or letters for an ordinary application', () => {
    expect(required('pp.full.householder')).toEqual([noticeOrLetter]);
    expect(required('pp.full.minor', { scale: 'minor' })).toEqual([noticeOrLetter]);
  });

  it('includes a newspaper notice for a major one', () =>
    expect(required('pp.full.major', { scale: 'major' })).toEqual([noticeOrLetter, ['press-notice']]));

  it.each<[string, Partial<PublicityFacts>]>([
    ['an environmental statement', { eia: true }],
    ['a departure from the plan', { departure: true }],
    ['a right of way affected', { affectsRightOfWay: true }],
    ['the setting of a listed building', { affectsListedBuildingSetting: true }],
    ['the character of a conservation area', { affectsConservationArea: true }],
    ['all of these at once', { eia: true, departure: true, affectsConservationArea: true, scale: 'major' }],
  ])('is a site notice and a newspaper notice for %s', (_, facts) =>
    expect(required('pp.full', facts)).toEqual(noticeAndPress),
  );

  it('is a site notice and a newspaper notice for listed building consent, unless it is only for the inside of a grade II building', () => {
    expect(required('listed')).toEqual(noticeAndPress);
    expect(required('listed', { interiorOfGradeTwoOnly: true })).toEqual([]);
  });

  it('covers the listed building consent that a householder application also asks for', () =>
    expect(required('pp.full.householder.listed')).toEqual(noticeAndPress));

  it('is a letter to the neighbours for a larger home extension', () =>
    expect(required('pa.part1.classA')).toEqual([['neighbour-letter']]));

  it('is a site notice for permission in principle', () =>
    expect(required('pp.pip')).toEqual([['site-notice']]));

  it.each([
    'approval.conditions',
    'amendment.nonMaterial',
    'advertConsent',
    'ldc.proposed',
    'wtt.notice',
    'preApp',
  ])('is none for %s', (type) => expect(required(type)).toEqual([]));

  it('is not known for an unknown type', () => expect(required('pp.moonbase')).toBeUndefined());
});

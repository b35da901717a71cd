import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { Development, FeeProposal } from './proposal.js';

const days = ['2024-06-03', '2025-04-01', '2026-04-01'].map(calendarDate);

/** In pounds, under each of the three tables. */
const fees = (proposal: FeeProposal) =>
  days.map((day) => {
    const answer = feeFor(proposal, day);
    return answer.outcome === 'fee' ? answer.totalPence / 100 : answer;
  });

const full = (development: Development): FeeProposal => ({ type: 'pp.full', development });
const homes = (newHomes: number) => full({ newHomes });
const floor = (squareMetres: number | string) => full({ otherBuildings: { squareMetres } });
const outline = (hectares: string, development: Development = { newHomes: 'unknown' }): FeeProposal => ({
  type: 'pp.outline',
  development: { ...development, siteArea: { hectares } },
});

describe('at the edge of a band', () => {
  it.each<[string, FeeProposal, number[]]>([
    ['11 homes', homes(11), [6864, 6985, 7249]],
    ['49 homes', homes(49), [30_576, 31_115, 32_291]],
    ['the last home below the maximum of 2023', homes(2061), [404_906, 411_464, 426_734]],
    ['the last below that of 2025', homes(2063), [405_000, 411_842, 427_126]],
    ['the last below that of 2026', homes(2065), [405_000, 411_885, 427_518]],
    ['the first beyond it', homes(2066), [405_000, 411_885, 427_537]],
    ['outline homes, 0.11 ha', outline('0.11'), [1156, 1176, 1220]],
    ['outline homes, 0.49 ha', outline('0.49'), [2890, 2940, 3050]],
    ['outline homes, 0.51 ha', outline('0.51'), [3744, 3810, 3954]],
    ['outline homes, 2.49 ha', outline('2.49'), [15_600, 15_875, 16_475]],
    ['outline homes, 2.51 ha', outline('2.51'), [15_619, 15_884, 16_487]],
    ['outline homes, 2.6 ha', outline('2.6'), [15_619, 15_884, 16_487]],
    ['outline homes, 2.61 ha', outline('2.61'), [15_805, 16_073, 16_683]],
    ['outline shops, 1 ha', outline('1', { otherBuildings: 'unknown' }), [6240, 6350, 6590]],
    ['a shop of 75.01 m2', floor('75.01'), [1156, 1176, 1220]],
    ['a shop of 150 m2', floor(150), [1156, 1176, 1220]],
    ['a shop of 150.5 m2', floor('150.5'), [1734, 1764, 1830]],
    ['a warehouse of 3,825 m2', floor(3825), [30_866, 31_574, 32_774]],
    ['a warehouse of 3,826 m2', floor(3826), [31_052, 31_763, 32_970]],
    ['the last below the maximum of 2026', floor(154_875), [405_000, 411_885, 427_518]],
    ['a square metre more', floor(154_876), [405_000, 411_885, 427_537]],
  ])('%s', (_, proposal, pounds) => expect(fees(proposal)).toEqual(pounds));
});

describe('several things proposed together', () => {
  const mixed = { newHomes: 12, otherBuildings: { squareMetres: 1200 } };
  it.each<[string, FeeProposal, number[]]>([
    ['12 homes and 1,200 m2 of shops, added', full(mixed), [17_472, 17_780, 18_452]],
    [
      'two homes built and three by change of use, the higher',
      full({ newHomes: 2, homesByChangeOfUse: { homes: 3, fromOneHouse: false } }),
      [1734, 1764, 1830],
    ],
    [
      'an extension and a fence, the higher',
      full({ housesAltered: 1, worksInCurtilage: true }),
      [258, 528, 548],
    ],
    [
      'two designs of an extension',
      { type: 'pp.full.householder', alternatives: [{ housesAltered: 1 }] },
      [387, 792, 822],
    ],
    [
      'sixty homes, thirty on either side of a boundary',
      {
        ...homes(60),
        crossBoundary: { areas: [{ newHomes: 30 }, { newHomes: 30 }], largerPartHere: true },
      },
      [37_440, 38_100, 39_540],
    ],
    ['a parish hall of 300 m2', { ...floor(300), claims: { parishCouncil: true } }, [1156, 1176, 1220]],
  ])('%s', (_, proposal, pounds) => expect(fees(proposal)).toEqual(pounds));
});

describe('certificates, consents and approvals', () => {
  it.each<[string, FeeProposal, number[]]>([
    [
      'a proposed outbuilding',
      { type: 'ldc.proposed', development: { worksInCurtilage: true } },
      [129, 131, 136],
    ],
    [
      'a proposed change of use',
      { type: 'ldc.proposed', development: { otherChangeOfUse: true } },
      [289, 294, 305],
    ],
    [
      '11 proposed homes, to the penny',
      { type: 'ldc.proposed', development: { newHomes: 11 } },
      [3432, 3492.5, 3624.5],
    ],
    [
      'an extension already there',
      { type: 'ldc.existing', development: { housesAltered: 1 } },
      [258, 528, 548],
    ],
    ['Class MA, one home', { type: 'pa.part3.classMA', development: { newHomes: 1 } }, [125, 250, 260]],
    [
      'Class MA, 100 homes',
      { type: 'pa.part3.classMA', development: { newHomes: 100 } },
      [12_500, 25_000, 26_000],
    ],
    ['Part 20, nine homes', { type: 'pa.part20.classA', development: { newHomes: 9 } }, [3762, 3825, 3969]],
    [
      'Part 20, 51 homes',
      { type: 'pa.part20.classA', development: { newHomes: 51 } },
      [22_444, 22_825, 23_692],
    ],
    ['a barn to a flexible use, which allows no works', { type: 'pa.part3.classR' }, [120, 240, 249]],
    ['a barn to a school', { type: 'pa.part3.classS' }, [120, 240, 249]],
    ['offices to a school', { type: 'pa.part3.classT' }, [120, 240, 249]],
    [
      'an amusement arcade to homes, no works',
      { type: 'pa.part3.classN', buildingOperations: false },
      [120, 240, 249],
    ],
    [
      'an amusement arcade to homes, with works',
      { type: 'pa.part3.classN', buildingOperations: true },
      [258, 516, 536],
    ],
    ['a storey on a house', { type: 'pa.part1.classAA' }, [120, 240, 249]],
    ['demolition', { type: 'pa.part11.classB' }, [120, 240, 249]],
    ['a farm building', { type: 'pa.part6.classA' }, [120, 240, 249]],
    [
      'permission in principle on 0.41 ha',
      { type: 'pp.pip', development: { siteArea: { hectares: '0.41' } } },
      [2515, 2560, 2655],
    ],
    [
      'two requests about a house’s conditions',
      { type: 'approval.conditions', parent: 'householder', requests: 2 },
      [86, 172, 178],
    ],
  ])('%s', (_, proposal, pounds) => expect(fees(proposal)).toEqual(pounds));
});

describe('the day that decides which table applies', () => {
  it.each([
    ['2025-03-31', 500, 145],
    ['2025-04-01', 1000, 298],
    ['2026-03-31', 1000, 298],
    ['2026-04-01', 1040, 309],
    ['2027-03-31', 1040, 309],
  ])('is the day of receipt: %s', (day, classMa, conditions) => {
    const pounds = (proposal: FeeProposal) => feeFor(proposal, calendarDate(day));
    expect(pounds({ type: 'pa.part3.classMA', development: { newHomes: 4 } })).toMatchObject({
      totalPence: classMa * 100,
    });
    expect(pounds({ type: 'approval.conditions', parent: 'other' })).toMatchObject({
      totalPence: conditions * 100,
    });
  });
});

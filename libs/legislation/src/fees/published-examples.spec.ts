import { describe, expect, it } from '@jest/globals';
import {
  fee,
  flats,
  floor,
  full,
  homes,
  in2023,
  in2025,
  in2026,
  outline,
  site,
} from '../../test/fee-in-pounds.js';
import type { FeeProposal } from './proposal.js';

const days = [in2023, in2025, in2026];

describe('the fee in the published examples:', () => {
  it.each<[string, FeeProposal, number, number, number]>([
    ['a householder application', { type: 'pp.full.householder' }, 258, 528, 548],
    ['two houses altered', full({ housesAltered: 2 }), 509, 1043, 1083],
    ['a fence along a curtilage', full({ worksInCurtilage: true }), 258, 262, 272],
    ['one new home', homes(1), 578, 588, 610],
    ['nine new homes', homes(9), 9 * 578, 9 * 588, 9 * 610],
    ['ten new homes', homes(10), 6240, 6350, 6590],
    ['fifty new homes', homes(50), 31_200, 31_750, 32_950],
    ['51 new homes, which cost less than fifty', homes(51), 31_046, 31_574, 32_774],
    ['100 new homes', homes(100), 30_860 + 50 * 186, 31_385 + 50 * 189, 32_578 + 50 * 196],
    ['5,000 new homes, at the maximum', homes(5000), 405_000, 411_885, 427_537],
    ['three flats from one house', full(flats(3, true)), 2 * 578, 2 * 588, 2 * 610],
    ['nine flats from one house', full(flats(9, true)), 8 * 578, 8 * 588, 8 * 610],
    ['ten flats from one house, in the band of ten', full(flats(10, true)), 9 * 624, 5715, 5931],
    ['fifty flats from one house', full(flats(50, true)), 49 * 624, 49 * 635, 49 * 659],
    ['51 flats from one house', full(flats(51, true)), 30_860 + 186, 31_385 + 189, 32_578 + 196],
    ['three flats from a shop', full(flats(3, false)), 3 * 578, 3 * 588, 3 * 610],
    ['outline homes on 0.4 ha', outline(site('0.4')), 4 * 578, 4 * 588, 4 * 610],
    ['outline homes on exactly 0.5 ha', outline(site('0.5')), 3120, 3175, 3295],
    ['outline homes on exactly 2.5 ha', outline(site('2.5')), 25 * 624, 25 * 635, 25 * 659],
    ['outline homes on just over 2.5 ha', outline(site('2.5001')), 15_619, 15_884, 16_487],
    ['outline homes at the maximum', outline(site('200')), 202_500, 205_943, 213_769],
    ['permission in principle on 0.25 ha', pip('0.25'), 3 * 503, 3 * 512, 3 * 531],
    ['a building of no floor space', full(floor(0)), 293, 298, 309],
    ['a shop of 40 m2', full(floor(40)), 293, 298, 309],
    ['a shop of 40.5 m2', full(floor(40.5)), 578, 588, 610],
    ['a shop of 75 m2', full(floor(75)), 578, 588, 610],
    ['a shop of 76 m2, two units', full(floor(76)), 1156, 1176, 1220],
    ['999 m2, the last below the higher rate', full(floor(999)), 14 * 578, 14 * 588, 14 * 610],
    ['exactly 1,000 m2', full(floor(1000)), 14 * 624, 14 * 635, 14 * 659],
    ['exactly 3,750 m2', full(floor(3750)), 50 * 624, 50 * 635, 50 * 659],
    ['3,751 m2', full(floor(3751)), 30_680 + 186, 31_385 + 189, 32_578 + 196],
    ['a change of use', full({ otherChangeOfUse: true }), 578, 588, 610],
    [
      'a non-material amendment, householder',
      { type: 'amendment.nonMaterial', parent: 'householder' },
      43,
      44,
      46,
    ],
    ['a non-material amendment, other', { type: 'amendment.nonMaterial', parent: 'major' }, 293, 298, 309],
    ['section 73, householder', { type: 'amendment.minorMaterial', parent: 'householder' }, 293, 86, 89],
    ['section 73, major', { type: 'amendment.minorMaterial', parent: 'major' }, 293, 2000, 2076],
    ['section 73, other', { type: 'amendment.minorMaterial', parent: 'other' }, 293, 586, 608],
    ['conditions, householder', { type: 'approval.conditions', parent: 'householder' }, 43, 86, 89],
    ['conditions, other', { type: 'approval.conditions', parent: 'other' }, 145, 298, 309],
    ['a biodiversity gain plan', { type: 'approval.conditions', biodiversityGainPlan: true }, 145, 298, 309],
    ['a larger home extension', { type: 'pa.part1.classA' }, 120, 240, 249],
    ['Class Q, use only', { type: 'pa.part3.classQ', buildingOperations: false }, 120, 240, 249],
    ['Class Q with works', { type: 'pa.part3.classQ', buildingOperations: true }, 258, 516, 536],
    ['Class MA, eight homes', { type: 'pa.part3.classMA', development: { newHomes: 8 } }, 1000, 2000, 2080],
    ['Part 20, ten homes', { type: 'pa.part20.classAB', development: { newHomes: 10 } }, 4510, 4590, 4760],
    ['Part 20, sixty homes', partTwenty(60), 22_309 + 1350, 22_688 + 1370, 23_550 + 1420],
    ['a mast', { type: 'pa.part16.classA' }, 578, 588, 610],
    ['a shop sign', { type: 'advertConsent', advertisementSites: ['premises'] }, 165, 168, 174],
    ['a hoarding', { type: 'advertConsent', advertisementSites: ['other'] }, 578, 588, 610],
    ['a breach of condition certificate', { type: 'ldc.breachOfCondition' }, 293, 298, 309],
    [
      'reserved matters when all is paid',
      { type: 'approval.reservedMatters', reservedMattersPaidInFull: true },
      578,
      588,
      610,
    ],
  ])('%s', (_what, proposal, first, second, third) => {
    expect(days.map((day) => fee(proposal, day))).toEqual([first, second, third]);
  });
});

function pip(hectares: string): FeeProposal {
  return { type: 'pp.pip', development: { siteArea: { hectares } } };
}

function partTwenty(newHomes: number): FeeProposal {
  return { type: 'pa.part20.classA', development: { newHomes } };
}

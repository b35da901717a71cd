import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { FeeProposal } from './proposal.js';

const today = calendarDate('2026-11-21');

function fee(proposal: FeeProposal, day = today): number | undefined {
  const answer = feeFor(proposal, day);
  return answer.outcome === 'fee' ? answer.totalPence / 100 : undefined;
}

function refused(proposal: FeeProposal, day = today): readonly string[] {
  const answer = feeFor(proposal, day);
  return answer.outcome === 'fee' ? answer.refusedClaims.map((it) => it.claim) : ['no answer'];
}

const twoHomes: FeeProposal = { type: 'pp.full', development: { newHomes: 2 } };

describe('a parish council', () => {
  it('pays half', () => {
    expect(fee({ ...twoHomes, claims: { parishCouncil: true } })).toBe(610);
  });

  it('pays half of the sum for alternatives', () => {
    const alternatives = [{ newHomes: 1 }];
    expect(fee({ ...twoHomes, alternatives, claims: { parishCouncil: true } })).toBe((1220 + 305) / 2);
  });

  it('pays half of a certificate that is half already, a half penny dropped', () => {
    const development = { housesAltered: 1 };
    expect(fee({ type: 'ldc.proposed', development, claims: { parishCouncil: true } })).toBe(137);
  });

  it('is told where the half has not been confirmed', () => {
    expect(feeFor({ type: 'pa.part1.classA', claims: { parishCouncil: true } }, today)).toMatchObject({
      totalPence: 12_450,
      gaps: [{ code: 'parish-half-unconfirmed' }],
    });
  });
});

describe('alternative proposals', () => {
  it('cost the highest and half of each of the others, in whichever order they come', () => {
    const alternatives = [{ newHomes: 4 }, { newHomes: 1 }];
    expect(fee({ ...twoHomes, alternatives })).toBe(2440 + 610 + 305);
  });

  it('are not for prior approvals', () => {
    expect(refused({ type: 'pa.part1.classA', alternatives: [{ housesAltered: 1 }] })).toEqual([
      'alternative-proposals',
    ]);
  });
});

describe('a sports club', () => {
  const field: FeeProposal = {
    type: 'pp.full',
    development: { otherOperations: true, siteArea: { hectares: 2 } },
    claims: { sportsClub: true },
  };

  it('pays a flat fee for a playing field', () => {
    expect(fee(field)).toBe(610);
    expect(fee(field, calendarDate('2025-06-02'))).toBe(588);
    expect(fee(field, calendarDate('2024-06-03'))).toBe(578);
  });

  it('does not pay more than others would', () => {
    expect(fee({ ...field, development: { parkingOrAccess: true } })).toBe(309);
  });

  it('pays in full for a pavilion', () => {
    const pavilion = { ...field, development: { otherBuildings: { squareMetres: 300 } } };
    expect(fee(pavilion)).toBe(4 * 610);
    expect(refused(pavilion)).toEqual(['sports-club']);
  });
});

describe('land of more than one authority', () => {
  const across = (areas: number[], largerPartHere = true): FeeProposal => ({
    type: 'pp.full',
    development: { newHomes: areas.reduce((sum, homes) => sum + homes, 0) },
    crossBoundary: { areas: areas.map((newHomes) => ({ newHomes })), largerPartHere },
  });

  it("costs the authorities' fees together where that is the lesser", () => {
    expect(fee(across([6, 2]))).toBe(8 * 610);
  });

  it('costs one and a half times a single fee where that is the lesser', () => {
    expect(fee(across([50, 50, 50]))).toBe(1.5 * (32_578 + 100 * 196));
  });

  it('is paid to the one with the larger part alone', () => {
    expect(fee(across([6, 2], false))).toBe(0);
  });

  it('needs the development in each area', () => {
    expect(feeFor(across([8]), today)).toMatchObject({ problems: [{ fact: 'crossBoundary.areas' }] });
  });
});

describe('nothing to pay', () => {
  it('for the access of disabled people', () => {
    expect(fee({ type: 'pp.full.householder', claims: { disabledAccess: true } })).toBe(0);
    expect(refused({ ...twoHomes, claims: { disabledAccess: true } })).toEqual(['disabled-access']);
  });

  it('for a prior approval beside a paid application for the same works', () => {
    const claims = { samePaidApplicationSameDay: true };
    expect(fee({ type: 'pa.part1.classA', claims })).toBe(0);
    expect(refused({ ...twoHomes, claims })).toEqual(['same-day-application']);
  });

  it.each([
    ['2023-12-05', '2024-12-05', 0],
    ['2023-12-05', '2024-12-06', 1156],
    ['2023-12-06', '2024-06-03', 1156],
  ])('for a free go whose twelve months began on %s, used on %s: %d', (began, day, pounds) => {
    const claims = { freeGo: { twelveMonthsBegan: calendarDate(began) } };
    expect(fee({ ...twoHomes, claims }, calendarDate(day))).toBe(pounds);
    expect(refused({ ...twoHomes, claims }, calendarDate(day))).toEqual(pounds === 0 ? [] : ['free-go']);
  });
});

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

  it('pays half of the total for alternatives', () => {
    const alternatives = [{ newHomes: 1 }];
    expect(fee({ ...twoHomes, alternatives, claims: { parishCouncil: true } })).toBe((1220 + 305) / 2);
  });

  it('pays half of a certificate that already costs half, and drops half a penny', () => {
    const development = { housesAltered: 1 };
    expect(fee({ type: 'ldc.proposed', development, claims: { parishCouncil: true } })).toBe(137);
  });

  it('gets a warning if the half is not confirmed', () => {
    expect(feeFor({ type: 'pa.part1.classA', claims: { parishCouncil: true } }, today)).toMatchObject({
      totalPence: 12_450,
      gaps: [{ code: 'parish-half-unconfirmed' }],
    });
  });
});

describe('alternative proposals', () => {
  it('cost the highest fee and half of each of the others, in any order', () => {
    const alternatives = [{ newHomes: 4 }, { newHomes: 1 }];
    expect(fee({ ...twoHomes, alternatives })).toBe(2440 + 610 + 305);
  });

  it('do not exist for prior approvals', () => {
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

  it('never pays more than other applicants', () => {
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

  it("costs the sum of the authorities' fees if that is less", () => {
    expect(fee(across([6, 2]))).toBe(8 * 610);
  });

  it('costs one and a half times a single fee if that is less', () => {
    expect(fee(across([50, 50, 50]))).toBe(1.5 * (32_578 + 100 * 196));
  });

  it('is paid only to the authority with the larger part', () => {
    expect(fee(across([6, 2], false))).toBe(0);
  });

  it('needs the development in each area', () => {
    expect(feeFor(across([8]), today)).toMatchObject({ problems: [{ fact: 'crossBoundary.areas' }] });
  });
});

describe('an exemption from the fee', () => {
  it('applies to the access of disabled people', () => {
    expect(fee({ type: 'pp.full.householder', claims: { disabledAccess: true } })).toBe(0);
    expect(refused({ ...twoHomes, claims: { disabledAccess: true } })).toEqual(['disabled-access']);
  });

  it('applies to a prior approval beside a paid application for the same works', () => {
    const claims = { samePaidApplicationSameDay: true };
    expect(fee({ type: 'pa.part1.classA', claims })).toBe(0);
    expect(refused({ ...twoHomes, claims })).toEqual(['same-day-application']);
  });

  it.each([
    ['2023-12-05', '2024-12-05', 0],
    ['2023-12-05', '2024-12-06', 1156],
    ['2023-12-06', '2024-06-03', 1156],
  ])(
    'of a free resubmission whose twelve months began on %s, used on %s, leaves a fee of %d',
    (began, day, pounds) => {
      const claims = { freeGo: { twelveMonthsBegan: calendarDate(began) } };
      expect(fee({ ...twoHomes, claims }, calendarDate(day))).toBe(pounds);
      expect(refused({ ...twoHomes, claims }, calendarDate(day))).toEqual(pounds === 0 ? [] : ['free-go']);
    },
  );
});

describe('an alternative lodged later by itself', () => {
  it('pays half', () => expect(fee({ ...twoHomes, claims: { alternativeOfAnEarlierOne: true } })).toBe(610));

  it('is halved again for a parish council', () =>
    expect(fee({ ...twoHomes, claims: { alternativeOfAnEarlierOne: true, parishCouncil: true } })).toBe(305));

  it('is possible for permission and reserved matters, but not with alternatives of the same day', () => {
    const claims = { alternativeOfAnEarlierOne: true };
    expect(refused({ type: 'pa.part1.classA', claims })).toEqual(['alternative-lodged-later']);
    expect(refused({ ...twoHomes, claims, alternatives: [{ newHomes: 1 }] })).toEqual([
      'alternative-lodged-later',
    ]);
  });
});

describe('an enforcement appeal', () => {
  it('costs twice the fee', () =>
    expect(fee({ ...twoHomes, claims: { enforcementAppeal: true } })).toBe(2440));
});

describe('a development that lost its permitted development rights', () => {
  it('has a fee since 2018', () =>
    expect(refused({ ...twoHomes, claims: { permittedDevelopmentRightsRemoved: true } })).toEqual([
      'permitted-development-removed',
    ]));
});

describe('gaps and remarks about a fee', () => {
  const gaps = (proposal: FeeProposal) => {
    const answer = feeFor(proposal, today);
    return answer.outcome === 'fee' ? answer.gaps.map(({ code }) => code) : answer;
  };
  const area = { squareMetres: 600 };

  it('say that the law may be read differently for homes with two other kinds of building', () => {
    const both = { newHomes: 2, otherBuildings: area, agriculturalBuildings: area };
    expect(gaps({ type: 'pp.full', development: both })).toEqual(['homes-with-two-kinds-of-building']);
    expect(gaps({ type: 'pp.full', development: { newHomes: 2, otherBuildings: area } })).toEqual([]);
  });

  it('say that the number above fifty is uncertain if one house becomes many', () => {
    const flats = (homes: number) => ({ homesByChangeOfUse: { homes, fromOneHouse: true } });
    expect(gaps({ type: 'pp.full', development: flats(51) })).toEqual(['house-made-into-more-than-fifty']);
    expect(gaps({ type: 'pp.full', development: flats(50) })).toEqual([]);
  });

  it('do not say that an amount was raised when it was not', () => {
    const development = { newHomes: 2, otherBuildings: area, siteArea: { hectares: 1 } };
    expect(feeFor({ type: 'pp.outline', development }, today)).toMatchObject({
      totalPence: 624_000,
      law: expect.not.stringContaining('3.8%'),
    });
    expect(feeFor(twoHomes, today)).toMatchObject({ law: expect.stringContaining('3.8%') });
  });

  it.each<[string, FeeProposal, string[]]>([
    [
      'section 73',
      { type: 'amendment.minorMaterial', parent: 'other', development: { newHomes: 2 } },
      ['development'],
    ],
    ['a householder', { type: 'pp.full.householder', parent: 'major', requests: 2 }, ['parent', 'requests']],
    [
      'permission in principle',
      { type: 'pp.pip', development: { siteArea: { hectares: 1 }, newHomes: 4 } },
      ['development.newHomes'],
    ],
    ['a mast', { type: 'pa.part16.classA', development: { newHomes: 2 } }, ['development']],
    ['listed building consent', { type: 'listed', claims: { parishCouncil: true } }, ['claims']],
    [
      'reserved matters that were paid for in full',
      {
        type: 'approval.reservedMatters',
        reservedMattersPaidInFull: true,
        development: { newHomes: 4, siteArea: { hectares: 1 } },
      },
      ['development'],
    ],
    [
      'the site of homes in full',
      { type: 'pp.full', development: { newHomes: 4, siteArea: { hectares: 1 } } },
      ['development.siteArea'],
    ],
    [
      'the site of an alternative',
      {
        type: 'pp.full',
        development: { newHomes: 4 },
        alternatives: [{ newHomes: 2, siteArea: { hectares: 1 } }],
      },
      ['alternatives.0.siteArea'],
    ],
    [
      'a claim if there is nothing to pay already',
      {
        type: 'pp.full',
        development: { newHomes: 1 },
        claims: { disabledAccess: false, parishCouncil: true },
      },
      [],
    ],
  ])('name a fact on which the fee does not depend: %s', (_, proposal, unused) => {
    const answer = feeFor(proposal, today);
    const facts = 'unusedFacts' in answer ? answer.unusedFacts : [];
    expect(facts?.map(({ fact }) => fact)).toEqual(unused);
  });

  it.each<[string, FeeProposal, string[]]>([
    [
      '25 homes that are stated not to be major',
      { type: 'pp.full.minor', development: { newHomes: 25 } },
      ['size-contradicts-type'],
    ],
    [
      '1,000 m2 that are stated not to be major',
      { type: 'pp.full.minor', development: { otherBuildings: { squareMetres: 1000 } } },
      ['size-contradicts-type'],
    ],
    ['nine homes that are not major', { type: 'pp.full.minor', development: { newHomes: 9 } }, []],
    [
      'areas that hold more than the whole',
      {
        type: 'pp.full',
        development: { newHomes: 6 },
        crossBoundary: { areas: [{ newHomes: 4 }, { newHomes: 3 }], largerPartHere: true },
      },
      ['areas-contradict-whole'],
    ],
    [
      'areas that hold the whole',
      {
        type: 'pp.full',
        development: { newHomes: 7 },
        crossBoundary: { areas: [{ newHomes: 4 }, { newHomes: 3 }], largerPartHere: true },
      },
      [],
    ],
  ])('name a contradiction in the proposal: %s', (_, proposal, expected) =>
    expect(gaps(proposal)).toEqual(expected),
  );

  it('name proposals that a householder application cannot contain', () =>
    expect(feeFor({ type: 'pp.full.householder', development: { newHomes: 10 } }, today)).toMatchObject({
      outcome: 'cannot say',
      problems: [{ code: 'contradicts-type', fact: 'newHomes' }],
    }));
});

import { describe, expect, it } from '@jest/globals';
import { fee, floor, full, in2025, in2026, outline, site } from '../../test/fee-in-pounds.js';
import { feeFor } from './fee-for.js';
import type { Development, FeeProposal } from './proposal.js';

describe('the fee for farm buildings, plant and land', () => {
  const barn = (squareMetres: number) => full({ agriculturalBuildings: { squareMetres } });
  const glasshouse = (squareMetres: number) => full({ glasshouses: { squareMetres } });
  const land = (fact: keyof Development, hectares: string) => full({ [fact]: true, siteArea: { hectares } });

  it.each<[string, FeeProposal, number]>([
    ['a barn of 465 m2', barn(465), 122],
    ['a barn of 540 m2', barn(540), 588],
    ['a barn of 541 m2', barn(541), 588 * 2],
    ['a barn of 990 m2', barn(990), 588 * 7],
    ['a barn of 1,000 m2', barn(1000), 5077],
    ['a barn of 1,001 m2', barn(1001), 5077 + 635],
    ['a barn of 4,215 m2', barn(4215), 5077 + 43 * 635],
    ['a barn of 4,216 m2', barn(4216), 31_385 + 189],
    ['an enormous barn', barn(400_000), 411_885],
    ['a glasshouse of 465 m2', glasshouse(465), 122],
    ['a glasshouse of 999 m2', glasshouse(999), 3280],
    ['a glasshouse of 1,000 m2', glasshouse(1000), 3542],
    ['plant on 0.95 ha', land('plantOrMachinery', '0.95'), 10 * 588],
    ['plant on 1 ha', land('plantOrMachinery', '1'), 10 * 635],
    ['plant on 5 ha', land('plantOrMachinery', '5'), 50 * 635],
    ['plant on 5.05 ha', land('plantOrMachinery', '5.05'), 31_385 + 189],
    ['parking for an existing use', full({ parkingOrAccess: true }), 298],
    ['a quarry of 15 ha', land('mineralWorking', '15'), 150 * 321],
    ['a quarry of 15.01 ha', land('mineralWorking', '15.01'), 47_963 + 189],
    ['a tip at the maximum', land('wasteDisposal', '100'), 107_090],
    ['a borehole on 7.5 ha', land('exploratoryDrilling', '7.5'), 75 * 698],
    ['a borehole on 8 ha', land('exploratoryDrilling', '8'), 52_269 + 5 * 207],
    ['oil on 15 ha', land('oilOrGasWinning', '15'), 150 * 353],
    ['oil on 16 ha', land('oilOrGasWinning', '16'), 52_886 + 10 * 207],
    ['oil at the maximum', land('oilOrGasWinning', '90'), 107_090],
    ['earthworks on 0.3 ha', land('otherOperations', '0.3'), 3 * 298],
    ['earthworks at the maximum', land('otherOperations', '1'), 2578],
    [
      'outline barns on exactly 1 ha',
      outline({ agriculturalBuildings: 'unknown', siteArea: { hectares: 1 } }),
      6350,
    ],
    [
      'outline shops on 0.99 ha',
      outline({ otherBuildings: 'unknown', siteArea: { hectares: '0.99' } }),
      5880,
    ],
  ])('%s', (_what, proposal, pounds) => {
    expect(fee(proposal, in2025)).toBe(pounds);
  });
});

describe('the fee for more than one category', () => {
  it('adds other new buildings to new homes', () => {
    expect(fee(full({ newHomes: 5, ...floor(200) }))).toBe(5 * 610 + 3 * 610);
  });

  it('takes the highest if no new home is built', () => {
    expect(fee(full({ ...floor(200), otherChangeOfUse: true, parkingOrAccess: true }))).toBe(3 * 610);
    expect(fee(full({ housesAltered: 1, worksInCurtilage: true }))).toBe(548);
  });

  it('takes a higher fee of another category instead of homes and buildings together', () => {
    const answer = feeFor(
      full({ newHomes: 1, ...floor(30), plantOrMachinery: true, siteArea: { hectares: '0.9' } }),
      in2026,
    );
    expect(answer).toMatchObject({ totalPence: 9 * 61_000 });
    expect(answer.outcome === 'fee' && answer.considered.filter((it) => it.charged)).toEqual([
      { category: 'Plant or machinery (5)', law: 'Sch. 1 Pt 2 cat. 5', amountPence: 549_000, charged: true },
    ]);
  });

  it('charges shared floor space in proportion', () => {
    const shared = { shared: { squareMetres: 100 }, wholeBuilding: { squareMetres: 600 } };
    // The shop has 150 m2, a quarter of the building. So 25 of the 100 m2 of shared space count for it: 175 m2 in all.
    expect(fee(full({ newHomes: 4, ...floor(150), sharedFloorSpace: shared }))).toBe(4 * 610 + 3 * 610);
  });

  it('says that the outline amount for several categories is not verified', () => {
    const answer = feeFor(outline({ ...site('0.3'), otherBuildings: 'unknown' }), in2026);
    expect(answer).toMatchObject({
      outcome: 'fee',
      totalPence: 3 * 57_800,
      confidence: 'K',
      gaps: [{ code: 'outline-more-than-one-category' }],
    });
  });
});

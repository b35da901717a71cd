import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { caseWork, History, timeEntry, weightsOf } from '../../../test/billing.js';
import { councilCode, pence } from '../../values.js';
import { atOnce, billingOf } from '../billing/index.js';
import { savingsOf, savingsTogether } from './index.js';

const council = councilCode('CAM');

/** Alone CAM would spend 1,200,005 a year. April costs it 5,400 of time and 60,000 of the pool; fees come in too. */
function story(): History {
  const history = new History();
  history.found('SCA', '2026-04');
  history.stage('CAM', 'live', '2026-04-01');
  history.stage('SCA', 'live', '2026-04-01');
  history.holdFees('CAM', '2026-04-01');
  history.rate('senior', '2026-04-01', 5400);
  const shares = weightsOf({ CAM: 2, SCA: 1 });
  history.rule('policy', '2026-04-01', {
    parts: [{ portion: 1, basis: 'fixedShare', shares }],
    otherwise: shares,
  });
  history.poolCost('policy', '2026-04-02', 90_000);
  history.time('2026-04-14', timeEntry('e1', 60, caseWork('CAM', 1)));
  history.feePaid('CAM', '2026-04-20', 50_000);
  const promised = { effectiveOn: calendarDate('2026-01-01'), businessCase: 'shared', council, year: 2026 };
  history.happen({
    type: 'BaselineSet',
    ...promised,
    alonePence: pence(1_200_005),
    targetSavingPence: pence(200_000),
  });
  history.happen({ type: 'ForecastSet', ...promised, expectedPence: pence(900_000) });
  history.close('2026-04');
  return history;
}

const savedBy = (who: typeof council) => {
  const { facts } = story();
  return atOnce(savingsOf(billingOf(facts)!, facts, [who], 2026))[0]?.saved;
};

describe('the savings of a council from sharing', () => {
  it('are the cost of working alone minus the actual cost, leaving income out', () => {
    const saved = savedBy(council)!;
    expect(saved.months.slice(0, 2)).toEqual([
      {
        month: '2026-04',
        alonePence: 100_000,
        actualPence: 65_400,
        savedPence: 34_600,
        expectedPence: 65_400,
      },
      { month: '2026-05', alonePence: 100_001, actualPence: null, savedPence: null, expectedPence: 75_873 },
    ]);
    expect(saved).toMatchObject({
      savedPence: 34_600,
      targetSavingPence: 200_000,
      forecastSavingPence: 300_005,
    });
  });

  it('divide the yearly cost of working alone among the months without losing a penny', () => {
    const { months } = savedBy(council)!;
    expect(months.reduce((sum, each) => sum + each.alonePence, 0)).toBe(1_200_005);
  });

  it('spread the rest of the forecast over the remaining months, to the penny', () => {
    const { months } = savedBy(council)!;
    expect(months.reduce((sum, { expectedPence }) => sum + expectedPence!, 0)).toBe(900_000);
  });

  it('are totalled for several councils, except figures that are missing for some', () => {
    const one = savedBy(council)!;
    const { months, savedPence, alonePence } = savingsTogether([one, one])!;
    expect([alonePence, savedPence, months[0]?.savedPence]).toEqual([2_400_010, 69_200, 69_200]);
    expect(savingsTogether([one, { ...one, forecastSavingPence: null }])?.forecastSavingPence).toBeNull();
  });

  it('are unknown without a baseline', () => {
    expect(savedBy(councilCode('SCA'))).toBeUndefined();
  });
});

import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { councilCode, pence } from '../../values.js';
import { type BusinessCaseEvent, businessCase } from './index.js';

const of = { businessCase: 'shared-planning', council: councilCode('CAM'), year: 2026 } as const;
const on = calendarDate('2026-04-01');
const baseline = { alonePence: pence(300_000_000), targetSavingPence: pence(30_000_000) };
const setBaseline = { type: 'SetBaseline', ...of, on, ...baseline } as const;
const setForecast = { type: 'SetForecast', ...of, on, expectedPence: pence(280_000_000) } as const;
const baselineSet: BusinessCaseEvent = { type: 'BaselineSet', effectiveOn: on, ...of, ...baseline };
const given = specify(businessCase);

describe('the savings that a council was promised', () => {
  everyCommand(businessCase, {
    SetBaseline: {
      after: [],
      when: setBaseline,
      leadsTo: ['BaselineSet'],
      but: { refused: 'amount-unusable', after: [], when: { ...setBaseline, alonePence: pence(-1) } },
    },
    SetForecast: { after: [baselineSet], when: setForecast, leadsTo: ['ForecastSet'], but: 'never refused' },
  });
  it('may be corrected, and the earlier figures stay on record', () =>
    given(baselineSet)
      .when({ ...setBaseline, targetSavingPence: pence(25_000_000) })
      .expectLike({ type: 'BaselineSet', targetSavingPence: pence(25_000_000) }));
  it('are kept separately for each council and year', () =>
    given(baselineSet)
      .when({ ...setBaseline, year: 2027 })
      .expectLike({ type: 'BaselineSet', year: 2027 }));
  it('may be forecast before there is a promise to compare with', () =>
    given()
      .when(setForecast)
      .expectLike({ type: 'ForecastSet', expectedPence: pence(280_000_000) }));
});

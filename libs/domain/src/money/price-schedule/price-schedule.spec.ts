import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { councilCode, pence } from '../../values.js';
import { inForce, type PriceScheduleEvent, priceOn, priceSchedule, serviceOf, vatOn } from './index.js';

const council = councilCode('CAM');
const april = calendarDate('2026-04-01');
const october = calendarDate('2026-10-01');
const advice = { service: 'preApplication', level: 'meeting', scale: 'major' } as const;
const price = { netPence: pence(120_000) };
const given = specify(priceSchedule);

const vatSet: PriceScheduleEvent = {
  type: 'VatCodeSet',
  effectiveOn: april,
  council,
  vatCode: 'S',
  ratePerTenThousand: 2_000,
};
const priceSet: PriceScheduleEvent = {
  type: 'PriceSet',
  effectiveOn: april,
  council,
  ...advice,
  price,
  vatCode: 'S',
};
const setPrice = { type: 'SetPrice', council, from: april, ...advice, price, vatCode: 'S' } as const;
const setVat = { type: 'SetVatCode', council, from: april, vatCode: 'S', ratePerTenThousand: 2_000 } as const;
const countActivity = {
  type: 'CountActivity',
  council,
  from: april,
  service: 'other',
  activity: 'Design review',
} as const;

describe('a schedule of prices', () => {
  everyCommand(priceSchedule, {
    SetPrice: {
      after: [vatSet],
      when: setPrice,
      leadsTo: ['PriceSet'],
      but: { refused: 'unknown-vat-code', after: [] },
    },
    SetVatCode: {
      after: [],
      when: setVat,
      leadsTo: ['VatCodeSet'],
      but: { refused: 'rate-unusable', after: [], when: { ...setVat, ratePerTenThousand: 10_001 } },
    },
    CountActivity: {
      after: [],
      when: countActivity,
      leadsTo: ['ActivityCounted'],
      but: { refused: 'activity-missing', after: [], when: { ...countActivity, activity: ' ' } },
    },
  });

  it('refuses a tax that is not in force yet', () =>
    given(vatSet)
      .when({ ...setPrice, from: calendarDate('2026-03-31') })
      .expectRejection('unknown-vat-code'));
  it('refuses a negative price', () =>
    given(vatSet)
      .when({ ...setPrice, price: { netPence: pence(-1) } })
      .expectRejection('amount-unusable'));
  it('may charge the cost of the work', () =>
    given(vatSet)
      .when({ ...setPrice, price: 'fullCost' })
      .expectLike({ type: 'PriceSet', price: 'fullCost' }));

  const dearer = { ...priceSet, effectiveOn: october, price: { netPence: pence(150_000) } } as const;
  it('charges the price in force on the day', () => {
    const schedule = [vatSet, priceSet, dearer];
    expect(priceOn(schedule, advice, calendarDate('2026-03-31'))).toBeUndefined();
    expect(priceOn(schedule, advice, calendarDate('2026-09-30'))).toMatchObject({ price, from: april });
    expect(priceOn(schedule, advice, october)).toMatchObject({
      price: dearer.price,
      ratePerTenThousand: 2_000,
    });
    expect(priceOn(schedule, { ...advice, level: 'desk' }, october)).toBeUndefined();
  });
  it('uses the later of two prices set for one day', () => {
    const mended = { ...priceSet, price: { netPence: pence(130_000) } } as const;
    expect(priceOn([vatSet, priceSet, mended], advice, april)).toMatchObject({ price: mended.price });
  });
  it('may return to an older price from a day', () =>
    given(vatSet, priceSet, dearer)
      .when({ ...setPrice, from: calendarDate('2026-12-01') })
      .expectLike({ type: 'PriceSet', price }));
  it('is shown as it applies on a day', () => {
    const mended = { ...priceSet, price: { netPence: pence(130_000) } } as const;
    expect(inForce([vatSet, priceSet, mended, dearer], april).prices).toMatchObject([
      { ...advice, price: mended.price, vatCode: 'S' },
    ]);
  });
  it('assigns an activity to a service from a day', () => {
    const { type: _, from: effectiveOn, ...counted } = countActivity;
    const schedule = [{ type: 'ActivityCounted', effectiveOn, ...counted }] as const;
    expect(serviceOf(schedule, 'Design review', calendarDate('2026-03-31'))).toBeUndefined();
    expect(serviceOf(schedule, 'Design review', april)).toBe('other');
  });
  it('rounds the tax to the nearest penny', () => {
    expect(vatOn(pence(120_000), 2_000)).toBe(24_000);
    expect(vatOn(pence(3), 2_000)).toBe(1);
  });
});

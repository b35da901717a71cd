import { beforeAll, describe, expect, it } from '@jest/globals';
import { councils, history, live, year } from '../../../test/worked-year.js';
import { councilCode } from '../../values.js';
import { atOnce, billingOf, lineSteps } from './index.js';
import type { LineStep } from './line-steps.js';

beforeAll(live);

/** Every line of the year that is calculated, with its steps. */
function* calculated() {
  const billing = billingOf(history.facts)!;
  for (const council of councils.map(councilCode))
    for (const month of year)
      for (const line of billing.statement(council, month).lines)
        if (line.kind === 'time' || line.kind === 'poolShare')
          yield { line, month, steps: atOnce(lineSteps(billing, council, month, line)) };
}

const sum = (steps: readonly LineStep[]) => steps.reduce((all, { amountPence }) => all + amountPence, 0);

describe('the steps of a line', () => {
  it('add up to the line, to the penny', () => {
    const own = [...calculated()].filter(({ line, month }) => line.month === month);
    expect(own.length).toBeGreaterThan(50);
    for (const { line, steps } of own) expect([line.key, sum(steps)]).toEqual([line.key, line.amountPence]);
  });

  it('of a late share show how its month is calculated now', () => {
    const late = [...calculated()].filter(({ line, month }) => line.month !== month);
    const share = late.find(({ line }) => line.kind === 'poolShare')!;
    expect(share.line.working).toContain('is now £4594.41');
    expect(share.steps).toMatchObject([
      { basis: 'hours', partPence: 900_000, numerator: 730, denominator: 1430, amountPence: 459_441 },
    ]);
    const time = late.find(({ line }) => line.kind === 'time')!;
    expect(sum(time.steps)).toBe(time.line.amountPence);
  });

  it('name the time entries that the hours are added up from', () => {
    const minutesOf = new Map(
      history.facts.flatMap(({ id, event }) =>
        event.type === 'TimeRecorded' ? [[id, event.minutes] as const] : [],
      ),
    );
    const byHours = [...calculated()].flatMap(({ steps }) => steps.filter(({ basis }) => basis === 'hours'));
    expect(byHours.length).toBeGreaterThan(0);
    for (const { sources, numerator } of byHours)
      expect(sources.reduce((minutes, id) => minutes + (minutesOf.get(id) ?? 0), 0)).toBe(numerator);
  });
});

import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { caseWork, History, manager, numbered, timeEntry } from '../../../test/billing.js';
import { councilCode } from '../../values.js';
import { month } from '../cost-recovery/month.js';
import { atOnce, billingOf, fullCostOf, type WorkCharged } from './index.js';

const council = councilCode('AAA');
const onCase: WorkCharged = { caseId: numbered(7) };
const nothingCharged = { charged: () => false };

/** A senior at £54.00 an hour, from the 16th £57.00; the week of the time is approved. */
function service(): History {
  const history = new History();
  history.found('AAA', '2026-05');
  history.rate('senior', '2026-05-01', 5400);
  history.rate('senior', '2026-05-16', 5700);
  return history;
}

const approve = (history: History, week: string) =>
  history.happen({
    type: 'WeekApproved',
    effectiveOn: calendarDate('2026-06-01'),
    officer: timeOf(history).officer,
    month: month('2026-05'),
    week: calendarDate(week),
    by: manager,
  });

function timeOf({ facts }: History) {
  const event = facts.map((fact) => fact.event).find(({ type }) => type === 'TimeRecorded');
  if (event?.type !== 'TimeRecorded') throw new Error('no time was recorded');
  return event;
}

const cost = (
  history: History,
  work: WorkCharged = onCase,
  options: Parameters<typeof fullCostOf>[3] = nothingCharged,
) => atOnce(fullCostOf(billingOf(history.facts)!.books, council, work, options));

describe('the full cost of work', () => {
  it('prices each entry at the rate of its day, rounded once: 7 minutes £6.30, 50 £45.00 and 50 £47.50', () => {
    const history = service();
    const first = history.time('2026-05-12', timeEntry('a', 7, caseWork('AAA', 7)));
    const second = history.time('2026-05-15', timeEntry('b', 50, caseWork('AAA', 7)));
    const third = history.time('2026-05-16', timeEntry('c', 50, caseWork('AAA', 7)));
    approve(history, '2026-05-11');
    expect(cost(history)).toMatchObject({
      costPence: 630 + 4500 + 4750,
      sum: [
        { grade: 'senior', minutes: 57, hourlyRatePence: 5400, amountPence: 5130 },
        { grade: 'senior', minutes: 50, hourlyRatePence: 5700, amountPence: 4750 },
      ],
      sources: [first.id, second.id, third.id],
      problems: [],
    });
    expect(
      cost(history, onCase, { from: '2026-05-13', to: '2026-05-15', charged: () => false }).costPence,
    ).toBe(4500);
    expect(cost(history, onCase, { charged: (id) => id === second.id }).costPence).toBe(630 + 4750);
  });

  it('ignores other cases, other councils, time that no council pays for and reversed time', () => {
    const history = service();
    history.time('2026-05-12', timeEntry('a', 60, caseWork('AAA', 8)));
    history.time('2026-05-12', timeEntry('b', 60, caseWork('BBB', 7)));
    history.time('2026-05-12', { ...timeEntry('c', 60, caseWork('AAA', 7)), chargeable: false });
    history.reverse(history.time('2026-05-12', timeEntry('d', 60, caseWork('AAA', 7))));
    expect(cost(history)).toEqual({ costPence: 0, sum: [], sources: [], problems: [] });
  });

  it('can be limited to one activity', () => {
    const history = service();
    const work = { on: 'council', council, activity: 'Agreement' } as const;
    history.time('2026-05-12', timeEntry('a', 60, work));
    approve(history, '2026-05-11');
    expect(cost(history, { activity: 'Agreement' })).toMatchObject({ costPence: 5400, problems: [] });
    expect(cost(history, { activity: 'Other' }).costPence).toBe(0);
  });

  it('lists time that is not approved, and time without a rate', () => {
    const history = service();
    history.time('2026-05-12', timeEntry('a', 60, caseWork('AAA', 7)));
    history.time('2026-05-12', timeEntry('b', 30, caseWork('AAA', 7), 'principal'));
    expect(cost(history).problems).toEqual([
      'There is no rate for principal on 2026-05-12.',
      '1 hour 30 minutes of this time are not approved.',
    ]);
  });
});

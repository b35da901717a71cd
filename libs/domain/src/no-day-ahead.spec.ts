import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, calendarDate, parseCalendarDate } from '#legislation';
import { caseExamples } from '../test/examples/index.js';
import { planningApplication } from './cases/planning-application/decider.js';
import type { Decider, DomainEvent } from './decider.js';
import { costPool } from './money/cost-pool/index.js';
import { councilAccount } from './money/council-account/index.js';
import { councilCode, pence } from './values.js';

/** Days of what is still to come. */
const toCome: ReadonlySet<string> = new Set(['dueOn', 'meetsOn']);

const pastDays = (command: object): string[] =>
  Object.entries(command)
    .filter(([field, value]) => /.On$/.test(field) && !toCome.has(field) && parseCalendarDate(value))
    .map(([field]) => field);

function codeOf<State, Command, Event extends DomainEvent>(
  { initial, evolve, decide }: Decider<State, Command, Event>,
  after: readonly Event[],
  command: Command,
): string {
  const outcome = decide(command, after.reduce(evolve, initial));
  return 'rejected' in outcome ? outcome.rejected.code : `${outcome.accepted.length} facts`;
}

describe('a fact with a future day', () => {
  const examples = Object.entries(caseExamples);
  const rows = examples.flatMap(([type, { after, when }]) =>
    'on' in when ? pastDays(when).map((field) => ({ type, field, after, when })) : [],
  );

  it('is tested in more than twenty-five fields', () => expect(rows.length).toBeGreaterThan(25));

  it.each(rows)('is refused: $type $field', ({ field, after, when }) => {
    const command = { ...when, [field]: addDays((when as { on: CalendarDate }).on, 1) };
    expect(codeOf(planningApplication, after as never, command as never)).toBe('day-in-the-future');
  });

  const on = calendarDate('2026-04-10');
  const tomorrow = addDays(on, 1);
  const council = councilCode('CAM');
  it('is refused: a cost of a pool', () => {
    const cost = { costId: 'c', amountPence: pence(1), what: 'x', incurredOn: tomorrow, on };
    const opened = [{ type: 'PoolOpened', effectiveOn: on, pool: 'p', name: 'P' }] as const;
    expect(codeOf(costPool, opened, { type: 'RecordPoolCost', pool: 'p', ...cost })).toBe(
      'day-in-the-future',
    );
  });
  it('is refused: a disbursement', () => {
    const paid = {
      disbursementId: 'd',
      amountPence: pence(1),
      what: 'x',
      forCase: null,
      paidOn: tomorrow,
      on,
    };
    expect(codeOf(councilAccount, [], { type: 'RecordDisbursement', council, ...paid })).toBe(
      'day-in-the-future',
    );
  });
});

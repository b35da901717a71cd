import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, laterOf } from '#legislation';
import {
  addDocument,
  amina,
  condition,
  day,
  decide,
  dylan,
  given,
  granted,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommend,
  recommended,
  represent,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';
import { caseExamples, commandMakers } from '../../../../test/examples/index.js';
import { limitsOfDays, planningApplication } from '../decider.js';
import type { PlanningApplication, PlanningApplicationCommand, PlanningApplicationEvent } from '../index.js';
import type { Bound, Fields } from './bound.js';
import type { Limits } from './limits.js';
import { outOfBounds } from './out-of-bounds.js';

type Command = PlanningApplicationCommand;

const dayOutOfBounds = (command: Command, state: PlanningApplication) =>
  outOfBounds(limitsOfDays[command.type], { ...command }, state.stage === 'unknown' ? undefined : state);

const examples: Readonly<Record<string, { readonly after: readonly unknown[]; readonly when: Command }>> = {
  ...caseExamples,
  // Of a decision, which it may correct.
  CorrectRecord: { after: having(...granted), when: caseExamples.CorrectRecord.when },
};

/** What an example leaves out that holds a day. */
const filled: Readonly<Record<string, Fields>> = {
  ImportCase: {
    invalid: { from: monday, reasons: ['No scale'] },
    valid: {
      ...{ validFrom: monday, decideBy: later, eia: false },
      extensions: [{ agreedOn: monday, decideBy: day('2026-06-01') }],
    },
    siteNotice: { displayedOn: monday, commentsUntil: later },
    file: {
      documents: [{ receivedOn: monday }],
      consultees: [{ contactedOn: monday, respondBy: later, response: { receivedOn: monday } }],
      comments: [{ receivedOn: monday }],
      payments: [{ amountPence: 500, paidOn: monday }],
      refunds: [{ amountPence: 100, paidOn: monday }],
    },
  },
  Consult: { consultees: [{ consulteeId: 'trees', name: 'Trees', kind: 'internal', respondBy: later }] },
  RecordResolution: { resolution: 'grant', conditions: [condition] },
};

/** The command with a day at a path, in the first place of every list on the way. */
function withDay(fields: Fields, path: string, value: CalendarDate): Fields {
  const [step = '', ...rest] = path.split('.');
  const field = step.replace(/\[\]$/, '');
  const put = (inner: unknown): unknown =>
    rest.length === 0 ? value : withDay((inner ?? {}) as Fields, rest.join('.'), value);
  const inner = fields[field];
  const changed = step.endsWith('[]') ? [put((inner as unknown[] | null)?.[0])] : put(inner);
  return { ...fields, [field]: changed };
}

interface Row {
  readonly type: string;
  readonly path: string;
  readonly bound: Bound;
  readonly bounds: readonly Bound[];
  readonly after: readonly PlanningApplicationEvent[];
  readonly when: Fields;
}

const rowsOf = (side: 'notBefore' | 'notAfter'): readonly Row[] =>
  Object.entries(examples).flatMap(([type, { after, when }]) =>
    Object.entries(limitsOfDays[type as Command['type']] as Readonly<Record<string, Limits>>).flatMap(
      ([path, limits]) =>
        'unbounded' in limits
          ? []
          : limits[side].map((bound) => ({
              ...{ type, path, bound, bounds: limits[side] },
              after: after as readonly PlanningApplicationEvent[],
              // A correction of the decision's day, which its example is not.
              when: { ...when, ...filled[type], ...(limits.where && { field: 'decidedOn' }) } as Fields,
            })),
    ),
  );

const dayOf = (bound: Bound, { after, when, path }: Row): CalendarDate | undefined => {
  const state = stateAfter(after);
  return bound.day(state.stage === 'unknown' ? undefined : state, withDay(when, path, later));
};

const named = (row: Row) => `${row.type} ${row.path}: ${row.bound.name}`;

describe('the dates that each command accepts', () => {
  const early = rowsOf('notBefore');
  const held = early.filter((row) => dayOf(row.bound, row) !== undefined);

  it('are limited by the facts of the case, except in five examples whose cases lack the fact', () =>
    expect(early.filter((row) => !held.includes(row)).map(named)).toEqual([
      'RecordHighCourtClaim claimedOn: the day of the decision',
      'IssueDecision on: the day of the committee’s resolution',
      'IssueDecision on: the day its planning obligation was completed',
      'RecordQuashing quashedOn: the day of the claim in the High Court',
      'CorrectRecord now: the day of the committee’s resolution',
    ]));

  it.each(held.map((row) => [named(row), row] as const))(
    'exclude the day before the first one: %s',
    (_, row) => {
      const state = stateAfter(row.after);
      const bound = dayOf(row.bound, row)!;
      const command = withDay(row.when, row.path, addDays(bound, -1)) as unknown as Command;
      const codes = row.bounds.map(({ code }) => code);
      const refused = dayOutOfBounds(command, state);
      expect(codes).toContain(refused?.rejected.code);
      expect(refused?.rejected.because).toMatch(/\d{4}-\d\d-\d\d: \d{4}-\d\d-\d\d is before that\./);
      expect(planningApplication.decide(command, state)).toHaveProperty('rejected');
    },
  );

  it.each(held.map((row) => [named(row), row] as const))('include the limit itself: %s', (_, row) => {
    const bound = row.bounds.flatMap((each) => dayOf(each, row) ?? []).reduce(laterOf);
    const command = withDay(withDay(row.when, 'on', laterOf(bound, row.when.on as never)), row.path, bound);
    const refused = dayOutOfBounds(command as unknown as Command, stateAfter(row.after));
    expect(row.bounds.map(({ code }) => code)).not.toContain(refused?.rejected.code);
  });

  const lateRows = rowsOf('notAfter').filter((row) => dayOf(row.bound, row) !== undefined);
  it.each(lateRows.map((row) => [named(row), row] as const))(
    'exclude the day after the last one: %s',
    (_, row) => {
      const bound = dayOf(row.bound, row)!;
      const command = withDay(row.when, row.path, addDays(bound, 1)) as unknown as Command;
      const refused = dayOutOfBounds(command, stateAfter(row.after));
      expect(row.bounds.map(({ code }) => code)).toContain(refused?.rejected.code);
      expect(planningApplication.decide(command, stateAfter(row.after))).toHaveProperty('rejected');
    },
  );
});

describe('publicity dated before the case was received', () => {
  const december = day('2026-12-01');
  const received = [
    receive({ receivedOn: december, submittedAt: '2026-12-01T10:00:00.000Z' as never }),
    markValid({ validFrom: december, on: december }),
    addDocument('photo-of-notice', { receivedOn: december, on: december }),
  ];
  const november = { displayedOn: day('2026-11-01'), on: december } as const;
  const notice = { ...commandMakers.DisplaySiteNotice(december, 0), ...november };

  it('does not count', () =>
    given(...received)
      .when(notice)
      .expectRejection('day-before-receipt'));

  it('does not count in a proposal, or on an imported case', () =>
    given()
      .when({
        ...commandMakers.ImportCase(december, 0),
        siteNotice: { displayedOn: day('2026-03-01'), commentsUntil: day('2026-03-22') },
        valid: { validFrom: monday, decideBy: null, eia: false, extensions: [] },
      })
      .expectRejection('before-received'));
});

describe('a decision', () => {
  it('is not issued if the system clock is before the day of the recommendation', () =>
    given(...publicised, recommend({ on: day('2026-04-05') }))
      .when(decide({ on: day('2026-04-02') }))
      .expectRejection('day-before-recommendation'));

  const correct = (now: string) =>
    ({
      type: 'CorrectRecord',
      ...{ entryId: 'c1', field: 'decidedOn' as const, was: later, now, reason: 'Misread' },
      ...{ by: dylan, confirmedBy: amina, on: day('2026-05-01') },
    }) as const;
  const issued = [...recommended, decide()] as const;

  it.each([
    ['2020-01-01', 'day-before-receipt'],
    ['2026-03-20', 'day-before-recommendation'],
    ['2026-05-02', 'day-in-the-future'],
    ['the first', 'day-not-known'],
  ])('is not corrected to %s', (now, code) =>
    given(...issued)
      .when(correct(now))
      .expectRejection(code),
  );
});

it('a document that came with a submission after office hours is accepted', () => {
  const friday = receive({
    submittedAt: '2026-02-27T20:10:00.000Z' as never,
    receivedOn: monday,
  });
  given(friday)
    .when(addDocument('plan', { receivedOn: day('2026-02-27'), on: day('2026-02-28') }))
    .expectLike({ type: 'DocumentAdded' });
});

it('a repeated command is accepted and records nothing', () => {
  const told = having(...validated, represent('rep0'));
  expect(planningApplication.decide(represent('rep0'), stateAfter(told))).toEqual({ accepted: [] });
});

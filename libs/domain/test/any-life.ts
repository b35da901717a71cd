import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#legislation';
import {
  type PlanningApplication,
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
  planningApplication,
} from '../src/index.js';
import { addDocument, cameWith, monday, receive } from './a-case.js';
import { commandMakers } from './examples/index.js';
import { factsRecorded } from './facts-recorded.js';
import { nearer } from './way-on.js';

export const anyLife = fc.record({
  applicationType: fc.constantFrom(
    ...['pp.full.householder', 'pp.full', 'pp.full.major', 'listed', 'pa.part1.classA', 'wtt.notice'],
    ...['approval.conditions', 'ldc.proposed', 'amendment.minorMaterial'],
  ),
  steps: fc.array(fc.record({ maker: fc.nat(200), pick: fc.nat(30), days: fc.nat(40) }), {
    minLength: 10,
    maxLength: 60,
  }),
});

type Life = typeof anyLife extends fc.Arbitrary<infer Each> ? Each : never;

/** Public holidays, which comment periods leave out, are known to the end of 2027. */
const lastDay = calendarDate('2027-06-30');

const { initial, decide, evolve } = planningApplication;
const makers = Object.values(commandMakers);

/** Every fact of such a random case, with the decider's state after it. */
export function factsOf(
  { applicationType, steps }: Life,
  look: (fact: PlanningApplicationEvent, state: PlanningApplication) => void,
): void {
  let state: PlanningApplication = initial;
  const ask = (command: PlanningApplicationCommand) => {
    for (const fact of factsRecorded(decide(command, state))) {
      state = evolve(state, fact);
      look(fact, state);
    }
  };
  for (const command of [receive({ applicationType, scale: 'minor', cameWith: nothingToLookAt }), ...papers])
    ask(command);
  let on: CalendarDate = monday;
  for (const { maker, pick, days } of steps) {
    const likely = pick % 5 === 0;
    on = addDays(on, likely ? days : pick % 4 === 1 ? 2 * days : 0);
    if (on > lastDay) return;
    if (likely) for (const command of nearer(state, on)) ask(command);
    else for (const make of neighbours(maker, pick, days)) ask(make(on, pick));
  }
}

/** Its documents are the papers below: unchecked documents would keep every such case off the register. */
const nothingToLookAt = { ...cameWith, documents: [] };
const papers = ['photo-of-notice', 'deed', 'plan'].map((name) => addDocument(name));

/** The generators are in the order of a case's life, so that neighbours often concern the same thing. */
const neighbours = (maker: number, pick: number, days: number) =>
  makers
    .slice(maker % makers.length)
    .filter((_, at) => at % (1 + (days % 4)) === 0)
    .slice(0, 1 + (pick % 4));

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import { addDocument, cameWith, monday, receive } from '../../../test/a-case.js';
import { commandMakers } from '../../../test/examples/index.js';
import { nearer } from '../../../test/way-on.js';
import { planningApplication } from './decider.js';
import {
  dueChecks,
  type PlanningApplication,
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
} from './index.js';

type Command = PlanningApplicationCommand;

/**
 * The days on which a clerk checks a case: before the officers' commands of that day, after them, or not at
 * all.
 */
type Clerk = (dayOfLife: number) => { readonly before: boolean; readonly after: boolean };
const clerks: Readonly<Record<string, Clerk>> = {
  early: () => ({ before: true, after: false }),
  on: () => ({ before: true, after: true }),
  late: (day) => ({ before: false, after: day % 9 === 8 }),
  off: () => ({ before: false, after: false }),
};

const types = [
  ...['pp.full.householder', 'pp.full', 'pp.full.major', 'pp.outline.some', 'listed', 'advertConsent', 'pip'],
  ...['pa.part1.classA', 'pa.part3.classMA', 'pa.part6.classA', 'wtt.notice', 'wtt.consent'],
  ...['approval.conditions', 'ldc.proposed', 'amendment.minorMaterial', 'amendment.nonMaterial'],
];
const makers = Object.values(commandMakers);
const steps = fc.array(fc.record({ maker: fc.nat(makers.length - 1), pick: fc.nat(30), days: fc.nat(40) }), {
  minLength: 10,
  maxLength: 50,
});
const lastDay = calendarDate('2027-06-30');
const { initial, decide, evolve } = planningApplication;

class Life {
  state: PlanningApplication = initial;
  readonly facts: PlanningApplicationEvent[] = [];
  readonly answers: { readonly asked: string; readonly answer: string }[] = [];
  #day = monday;
  #number = 0;

  constructor(private readonly clerk: Clerk) {}

  /** Moves on to a day, and runs the officers' commands of that day. */
  on(day: CalendarDate, commands: readonly Command[]): void {
    while (this.#day < day) {
      if (this.clerk(this.#number).after) this.look(this.#day);
      this.#day = addDays(this.#day, 1);
      this.#number += 1;
      if (this.clerk(this.#number).before) this.look(this.#day);
    }
    for (const command of commands)
      this.answers.push({ asked: `${day} ${command.type}`, answer: this.#ask(command) });
  }

  look(day: CalendarDate): void {
    for (const check of dueChecks(day)) this.#ask(check);
  }

  #ask(command: Command): string {
    const outcome = decide(command, this.state);
    const facts = [...(outcome.brought ?? []), ...('accepted' in outcome ? outcome.accepted : [])];
    for (const fact of facts) {
      this.facts.push(fact);
      this.state = evolve(this.state, fact);
    }
    if ('rejected' in outcome) return outcome.rejected.code;
    return facts.length === 0 ? repeated : 'done';
  }
}

/** Adds no fact: an earlier command may be repeated at any later time. */
const repeated = 'repeated';

/** Answers to officers that differ from those under another clerk. */
const differing = (one: Life, other: Life): readonly string[] =>
  one.answers.flatMap(({ asked, answer }, at) => {
    const elsewhere = other.answers[at]!.answer;
    const isSame = answer === elsewhere || [answer, elsewhere].includes(repeated);
    return isSame ? [] : [`${asked}: ${answer}, or ${elsewhere}`];
  });

/** The result of a case: how and when it ended, what was owed and refunded, which requests are open. */
function comesTo({ state, facts }: Life): object {
  if (state.stage === 'unknown') return {};
  const sums = facts.flatMap((fact) => ('amountPence' in fact ? [`${fact.type} ${fact.amountPence}`] : []));
  return {
    stage: state.stage,
    deadlines: 'clock' in state ? state.clock.deadlines : null,
    missed: 'clock' in state ? state.clock.missed : null,
    determination: state.stage === 'determined' && {
      by: state.determination.by,
      on: state.determination.decidedOn,
    },
    sums: sums.sort(),
    asked: [...state.requests.asked.keys()].sort(),
  };
}

/**
 * The same life for each clerk. The officers' commands are chosen from the case of the clerk that checks at
 * every step.
 */
function lives(type: string, taken: readonly { maker: number; pick: number; days: number }[]) {
  const all = Object.entries(clerks).map(([name, clerk]) => [name, new Life(clerk)] as const);
  const model = all.find(([name]) => name === 'on')![1];
  const together = (day: CalendarDate, commands: readonly Command[]) => {
    for (const [, life] of all) life.on(day, commands);
  };
  const papers = ['photo-of-notice', 'deed', 'plan'].map((name) => addDocument(name));
  const nothingToLookAt = { ...cameWith, documents: [] };
  const came = receive({ applicationType: type, scale: 'minor', cameWith: nothingToLookAt });
  together(monday, [came, ...papers]);
  let day: CalendarDate = monday;
  for (const { maker, pick, days } of taken) {
    const likely = pick % 3 === 0;
    day = addDays(day, likely ? days : pick % 4 === 1 ? 2 * days : 0);
    if (day > lastDay) break;
    const some = makers.slice(maker).filter((_, at) => at % (1 + (days % 4)) === 0);
    const asked = likely
      ? nearer(model.state, day)
      : some.slice(0, 1 + (pick % 4)).map((make) => make(day, pick));
    together(
      day,
      asked.filter((command) => !command.type.startsWith('Note')),
    );
  }
  for (const [, life] of all) life.look(addDays(day, 400));
  return all;
}

describe('the record of a case', () => {
  it('is the same whether the clerk checks early, late or never', () =>
    fc.assert(
      fc.property(fc.constantFrom(...types), steps, (type, taken) => {
        const [first, ...others] = lives(type, taken);
        for (const [name, life] of others)
          expect([name, differing(first![1], life), comesTo(life)]).toEqual([name, [], comesTo(first![1])]);
      }),
      { numRuns: runsOf(60) },
    ));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import { addDocument, monday, receive } from '../../../test/a-case.js';
import { commandMakers } from '../../../test/examples/index.js';
import { factsRecorded } from '../../../test/facts-recorded.js';
import { nearer, wayOn } from '../../../test/way-on.js';
import { planningApplication } from './decider.js';
import { dueChecks, type PlanningApplication, type PlanningApplicationCommand } from './index.js';

const { initial, decide, evolve } = planningApplication;
const types = ['pp.full.householder', 'pp.full', 'pp.full.major', 'listed', 'pa.part1.classA', 'wtt.notice'];
types.push(
  'approval.conditions',
  'ldc.proposed',
  'advertConsent',
  'wtt.consent',
  'amendment.minorMaterial',
  'pa.part6.classA',
);
const makers = Object.values(commandMakers);

type Case = PlanningApplication;
type Command = PlanningApplicationCommand;

interface Step {
  readonly maker: number;
  readonly pick: number;
  readonly days: number;
}

const steps = fc.array(fc.record({ maker: fc.nat(makers.length - 1), pick: fc.nat(30), days: fc.nat(40) }), {
  minLength: 10,
  maxLength: 60,
});

interface Walk {
  readonly state: PlanningApplication;
  readonly on: CalendarDate;
}

const begun = (applicationType: string): Walk => {
  const documents = ['photo-of-notice', 'deed', 'plan'].map((name) => addDocument(name));
  const commands = [receive({ applicationType, scale: 'minor' }), ...documents];
  return { state: commands.reduce((state, command) => asked(state, command), initial), on: monday };
};

function asked(state: PlanningApplication, command: PlanningApplicationCommand): PlanningApplication {
  return factsRecorded(decide(command, state)).reduce(evolve, state);
}

/** Any command, or sometimes what an officer would do next; otherwise few walks would get past validation. */
function commandsOf(
  { state, on }: Walk,
  { maker, pick, days }: Step,
): { on: CalendarDate; commands: readonly Command[] } {
  if (pick % 9 === 0) return { on: addDays(on, days), commands: nearer(state, addDays(on, days)) };
  // The makers are in the order of a case's life, so that neighbours often concern the same thing.
  const today = addDays(on, pick % 4 === 1 ? 2 * days : 0);
  const some = makers.slice(maker).filter((_, at) => at % (1 + (days % 4)) === 0);
  return { on: today, commands: some.slice(0, 1 + (pick % 4)).map((make) => make(today, pick)) };
}

/** Comment periods leave out public holidays, which are known to the end of 2027: the rest of the way must fit. */
const lastDayWalked = calendarDate('2027-06-30');

type Look = (state: Case, command: Command, on: CalendarDate) => void;

function walked(type: string, taken: readonly Step[], look: Look): Walk {
  let walk = begun(type);
  for (const step of taken) {
    const { on, commands } = commandsOf(walk, step);
    if (on > lastDayWalked) return walk;
    for (const command of commands) {
      look(walk.state, command, on);
      walk = { state: asked(walk.state, command), on };
    }
  }
  return walk;
}

const notLooking = () => undefined;

/** A refusal with a code and words, or facts that a repeat adds nothing to. */
function isProper(outcome: ReturnType<typeof decide>, again: () => ReturnType<typeof decide>): boolean {
  if ('rejected' in outcome)
    return /^[a-z0-9-]+$/.test(outcome.rejected.code) && outcome.rejected.because.length > 10;
  const repeated = again();
  return 'accepted' in repeated && repeated.accepted.length === 0;
}

describe('a case under any sequence of commands', () => {
  const walks = fc.tuple(fc.constantFrom(...types), steps);

  it('refuses with a code and a reason, or accepts each change only once', () =>
    fc.assert(
      fc.property(walks, ([type, taken]) => {
        walked(type, taken, (state, command) => {
          const outcome = decide(command, state);
          // Asked a hundred thousand times: `expect` would take longer than what it looks at.
          if (!isProper(outcome, () => decide(command, asked(state, command))))
            throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
        });
      }),
      { numRuns: runsOf(300) },
    ));

  it('can always be decided unless it has ended', () =>
    fc.assert(
      fc.property(walks, ([type, taken]) => {
        const { state, on } = walked(type, taken, notLooking);
        expect(wayOn(state, on).at(-1)).toMatch(/determined|withdrawn|returned|duplicate/);
      }),
      { numRuns: runsOf(300) },
    ));

  it('has nothing left to record after the due checks have run', () =>
    fc.assert(
      fc.property(walks, ([type, taken]) => {
        const { state, on } = walked(type, taken, notLooking);
        const late = addDays(on, 400);
        const looked = dueChecks(late).reduce(asked, state);
        const again = dueChecks(late).map((command) => decide(command, looked));
        expect(again).toEqual(again.map(() => ({ accepted: [] })));
      }),
      { numRuns: runsOf(300) },
    ));

  it('is exercised so that every command is accepted at least once', () => {
    // A case is received or brought in before its walk begins; one comes weeks after a notice; a print names the notice by
    // its hash, which no walk can guess; what is sent by a link needs the very letter that asks for it, still open; only
    // what was paid with an enquiry moves to a charge.
    const elsewhere = [
      ...['ReceiveApplication', 'ImportCase', 'NoteDeemedDischarge', 'IssueDecisionNotice'],
      ...['SendInformationByLink', 'SendFileByLink', 'AnswerConsultationByLink', 'MovePaymentToCharge'],
    ];
    const never = new Map<string, (on: CalendarDate, pick: number) => Command>(
      Object.entries(commandMakers).filter(([type]) => !elsewhere.includes(type)),
    );
    // Few letters of a walk hold a link, which is needed before one can be withdrawn.
    never.set('a letter with a link', (on) => commandMakers.WriteLetter(on, 2));
    /** Whatever has done nothing yet is tried wherever a walk comes, and again after each that does something. */
    const tryWhatIsNew = (state: Case, on: CalendarDate): void => {
      for (const [type, make] of never)
        for (const pick of [0, 1, 2, 3]) {
          const facts = never.has(type) ? factsRecorded(decide(make(on, pick), state)) : [];
          if (facts.length === 0) continue;
          never.delete(type);
          tryWhatIsNew(facts.reduce(evolve, state), on);
        }
    };
    for (const [type, taken] of fc.sample(walks, { numRuns: 200, seed: 58 }))
      if (never.size > 0) walked(type, taken, (state, _, on) => tryWhatIsNew(state, on));
    expect([...never.keys()]).toEqual([]);
  });
});

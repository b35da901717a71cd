import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import {
  addDocument,
  ask,
  day,
  decide,
  hangsElsewhere,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommend,
  siteNotice,
  stateAfter,
  validated,
} from '../../../test/a-case.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import { commandMakers } from '../../../test/examples/index.js';
import { planningApplication } from './decider.js';
import {
  dueChecks,
  type PlanningApplication,
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
} from './index.js';

type Command = PlanningApplicationCommand;
type Case = PlanningApplication;

const { evolve } = planningApplication;
const answer = (command: Command, state: Case) => planningApplication.decide(command, state);

/** The case once a clerk has looked at it on a day. */
const looked = (state: Case, on: CalendarDate): Case =>
  dueChecks(on).reduce((now, check) => {
    const outcome = answer(check, now);
    return 'accepted' in outcome ? outcome.accepted.reduce(evolve, now) : now;
  }, state);

const isNothing = (outcome: ReturnType<typeof answer>): boolean =>
  'accepted' in outcome && outcome.accepted.length === 0;

const isAsked = (type: string) =>
  !type.startsWith('Note') &&
  !['ReceiveApplication', 'ImportCase', 'TakeOverCase', 'AmendSubmission'].includes(type);
const makers = Object.entries(commandMakers).filter(([type]) => isAsked(type));

const larger = { applicationType: 'pa.part1.classA' } as const;
const recommended = [
  receive(larger),
  markValid(),
  addDocument('photo-of-notice'),
  commandMakers.RecordPublicityNeeds(monday, 1),
  siteNotice(),
  commandMakers.SendNeighbourLetters(monday, 0),
  { type: 'PublishToRegister', on: monday } as const,
  recommend({
    ...{ recommendation: 'priorApprovalRefused', conditions: [], refusalReasons: ['It would harm.'] },
  }),
];
const notice = { type: 'RecordDeemedDischargeNotice', specifiedDay: null, exempt: false } as const;
const noticed = [
  receive({ applicationType: 'approval.conditions' }),
  hangsElsewhere('discharge-of-conditions'),
  markValid(),
  { ...notice, noticeReceivedOn: day('2026-04-20'), on: day('2026-04-20') },
] as const;

/** What each day brings, and the first day on which it is so. */
const days = [
  ['DeemedOutcomeOccurred', having(...recommended), '2026-04-14'],
  ['DeemedOutcomeOccurred', having(receive({ applicationType: 'wtt.notice' }), markValid()), '2026-04-14'],
  [
    'DeemedOutcomeOccurred',
    having(receive({ applicationType: 'pa.part3.classMA' }), markValid()),
    '2026-04-28',
  ],
  [
    'DeemedOutcomeOccurred',
    having(receive({ applicationType: 'pa.part6.classA' }), markValid()),
    '2026-03-31',
  ],
  ['DeemedDischargeOccurred', having(...noticed), '2026-05-05'],
  ['InformationRequestLapsed', having(...validated, ask()), '2026-03-24'],
  ['ConsultationClosed', having(...publicised), '2026-03-23'],
] as const;

describe('the automatic outcome of a passed deadline', () => {
  describe.each(days)('%s', (brought, facts, first) => {
    const state = stateAfter(facts as readonly PlanningApplicationEvent[]);
    const due = (on: CalendarDate) =>
      dueChecks(on).flatMap((check) => {
        const outcome = answer(check, state);
        return 'accepted' in outcome ? outcome.accepted.map(({ type }) => type) : [];
      });

    it('is due on its day, and not before', () => {
      expect(due(day(first))).toContain(brought);
      expect(due(addDays(day(first), -1))).not.toContain(brought);
    });

    it.each(makers)('counts for %s even before the clerk has recorded it', (_, make) => {
      for (const pick of [0, 1, 2]) {
        const on = day(first);
        const command = make(on, pick);
        const { brought: recorded, ...asked } = answer(command, state);
        const once = answer(command, looked(state, on));
        // A repeat stays a repeat, and a command may also do what the day has already caused.
        if (isNothing(asked) || isNothing(once)) continue;
        expect(asked).toEqual(once);
        const types = recorded?.map(({ type }) => type);
        if (recorded) expect(types).toContain(brought);
      }
    });
  });

  it('keeps its day if the case gets more time, or ends, before the clerk checks', () => {
    const state = stateAfter(having(...validated, addDocument('photo-of-notice')));
    const missed = { type: 'DeadlineMissed', decideBy: '2026-04-27' };
    const on = day('2026-05-01');
    const agreed = { agreedOn: on, decideBy: day('2026-08-01'), document: 'photo-of-notice', on };
    const ppa = { type: 'SignPPA', agreementId: 'ppa-1', ...agreed } as const;
    const withdraw = { type: 'WithdrawApplication', requestedBy: 'agent', reason: 'Sold.', on } as const;
    for (const command of [ppa, withdraw]) {
      const outcome = answer(command, state);
      expect([command.type, outcome]).toMatchObject([command.type, { brought: [missed] }]);
    }
    // It is still found afterwards.
    expect(
      answer({ type: 'AddAssessmentNote', entryId: 'n1', note: 'Seen.', on } as never, state),
    ).toMatchObject({
      accepted: [{ type: 'AssessmentNoteAdded' }],
    });
  });

  const silent = stateAfter(having(...recommended));
  const refuse = (on: string) => decide({ decision: 'priorApprovalRefused', on: day(on) });
  it('refuses a decision on the day after the last day, and names the outcome and its day', () => {
    const { brought, ...refused } = answer(refuse('2026-04-14'), silent);
    expect(refused).toMatchObject({
      rejected: { code: 'case-determined', because: expect.stringMatching(/on 2026-04-14: may go ahead/) },
    });
    expect(brought?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ConsultationClosed', 'DeadlineMissed', 'DeemedOutcomeOccurred']),
    );
  });
  it('refuses a decision with the same message once it is recorded, and is not recorded again', () => {
    const { brought = [], ...first } = answer(refuse('2026-04-14'), silent);
    expect(answer(refuse('2026-04-15'), brought.reduce(evolve, silent))).toEqual(first);
  });
  it('does not prevent a decision on the last day', () =>
    expect(answer(refuse('2026-04-13'), silent)).toHaveProperty('accepted'));
  it('prevents a later extension of time', () => {
    const propose = { ...commandMakers.ProposeExtension(day('2026-04-14'), 0), decideBy: day('2026-06-01') };
    expect(answer(propose, silent)).toMatchObject({ rejected: { code: 'case-determined' } });
  });
  it.each(['AddAssessmentNote', 'AddDocument', 'LinkEnforcement'] as const)('still accepts %s', (type) =>
    expect(answer(commandMakers[type](day('2026-04-14'), 3), silent)).toHaveProperty('accepted'),
  );
  it('is recorded before the facts of the command', () => {
    const { brought, ...outcome } = answer(
      recommend({ on: later }),
      stateAfter(having(...publicised, ask())),
    );
    expect(outcome).toMatchObject({ accepted: [{ type: 'RecommendationSubmitted' }] });
    expect(brought?.map(({ type }) => type)).toEqual(['InformationRequestLapsed', 'ConsultationClosed']);
  });
  it('is recorded before a withdrawal if a refund had fallen due', () => {
    const paid = stateAfter(having(...validated, commandMakers.RecordPayment(monday, 0)));
    const { brought = [] } = answer(commandMakers.WithdrawApplication(day('2026-07-20'), 0), paid);
    expect(brought.map(({ type }) => type)).toContain('GuaranteeRefundDue');
  });
  it('is left to the clerk if it makes no difference to the command', () =>
    expect(
      answer(commandMakers.AddAssessmentNote(later, 0), stateAfter(having(...publicised))),
    ).not.toHaveProperty('brought'));

  it('is recorded before a proposal, so that its confirmation on the same day is not refused', () => {
    const asked = commandMakers.CorrectRecord(later, 0);
    const propose = { ...commandMakers.ProposeAct(later, 0), asked };
    const confirm = { ...commandMakers.ConfirmProposal(later, 0), act: asked.type, hasSeenChanges: false };
    const facts = having(...publicised, propose);
    expect(facts.slice(-2).map(({ type }) => type)).toEqual(['ConsultationClosed', 'ActProposed']);
    expect(answer(confirm, stateAfter(facts))).toMatchObject({
      accepted: [{ type: 'ProposalConfirmed' }, { type: 'RecordCorrected' }],
    });
  });

  it('has the same effect, on any day of any case, as if the clerk had recorded it', () =>
    fc.assert(
      fc.property(anyLife, fc.nat(makers.length - 1), fc.nat(60), fc.nat(20), (life, maker, ahead, pick) => {
        let state: Case = stateAfter([]);
        let last: CalendarDate = monday;
        factsOf(life, (fact, now) => {
          state = now;
          if (fact.effectiveOn > last) last = fact.effectiveOn;
        });
        const on = addDays(last, ahead);
        const command = makers[maker]![1](on, pick);
        const { brought: _, ...asked } = answer(command, state);
        const once = answer(command, looked(state, on));
        if (isNothing(asked) || isNothing(once)) return;
        // It was found in time that silence has not decided: nobody notes first that it had.
        if ('accepted' in once && once.accepted.at(-1)?.type === 'DeemedDecisionUndone') return;
        expect(asked).toEqual(once);
      }),
      { numRuns: runsOf(300) },
    ));
});

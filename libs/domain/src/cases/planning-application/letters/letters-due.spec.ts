import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, calendarDate } from '#legislation';
import { having, monday, receive, stateAfter, validated, withdraw } from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import type { RuledLetter } from '../../../councils/council/letters-by-rule.js';
import type { PlanningApplicationEvent } from '../events.js';
import { lettersDue } from './letters-due.js';

const rule =
  (...letters: readonly RuledLetter[]) =>
  (day: CalendarDate) =>
    day >= calendarDate('2026-03-02') ? { letters, from: calendarDate('2026-03-02') } : undefined;
const both = rule('acknowledgement', 'validity');

const due = (
  facts: readonly PlanningApplicationEvent[],
  ruleOn = both,
  { recordedOn = monday, isOwn = true } = {},
) => {
  const state = stateAfter(facts);
  if (state.stage === 'unknown') throw new Error('no case');
  return lettersDue(
    facts.map((event) => ({ event, recordedOn, isOwn })),
    state,
    ruleOn,
  ).map(({ letterId }) => letterId);
};

const wrote = (letter: RuledLetter, to: 'applicant' | 'neighbour') =>
  ({ ...make.WriteLetter(monday, 0), letter, to }) as const;

describe('letters that go by rule', () => {
  it('go upon what they tell of', () => {
    expect(due(having(receive()))).toEqual(['by-rule-acknowledgement-1']);
    expect(due(having(...validated))).toEqual(['by-rule-acknowledgement-1', 'by-rule-validity-1']);
  });
  it('say by which rule, and upon what', () => {
    const facts = having(receive());
    const [first] = lettersDue(
      facts.map((event) => ({ event, recordedOn: monday, isOwn: true })),
      stateAfter(facts) as never,
      both,
    );
    expect(first?.rule).toEqual({ from: monday, occasion: 'ApplicationReceived' });
  });
  it('are none where the council has no rule', () =>
    expect(due(having(...validated), () => undefined)).toEqual([]));
  it('are those that the rule names', () =>
    expect(due(having(...validated), rule('validity'))).toEqual(['by-rule-validity-1']));
  it('leave out what had happened before the rule', () =>
    expect(due(having(...validated), both, { recordedOn: calendarDate('2026-03-01') })).toEqual([]));
  it('are none of what was brought in, or was done by a council before', () =>
    expect(due(having(...validated), both, { isOwn: false })).toEqual([]));
  it('leave out what was written already', () =>
    expect(due(having(receive(), wrote('acknowledgement', 'applicant')))).toEqual([]));
  it('are not replaced by one to somebody else', () =>
    expect(due(having(receive(), wrote('acknowledgement', 'neighbour')))).toEqual([
      'by-rule-acknowledgement-1',
    ]));
  it('leave out what is not true any more', () => expect(due(having(receive(), withdraw))).toEqual([]));
});

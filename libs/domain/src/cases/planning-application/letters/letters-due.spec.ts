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

describe('letters sent by rule', () => {
  it('are sent when the event that the rule names happens', () => {
    expect(due(having(receive()))).toEqual(['by-rule-acknowledgement-1']);
    expect(due(having(...validated))).toEqual(['by-rule-acknowledgement-1', 'by-rule-validity-1']);
  });
  it('name the rule and the event that caused them', () => {
    const facts = having(receive());
    const [first] = lettersDue(
      facts.map((event) => ({ event, recordedOn: monday, isOwn: true })),
      stateAfter(facts) as never,
      both,
    );
    expect(first?.rule).toEqual({ from: monday, occasion: 'ApplicationReceived' });
  });
  it('are not sent if the council has no rule', () =>
    expect(due(having(...validated), () => undefined)).toEqual([]));
  it('are exactly those that the rule names', () =>
    expect(due(having(...validated), rule('validity'))).toEqual(['by-rule-validity-1']));
  it('are not sent for events before the rule began', () =>
    expect(due(having(...validated), both, { recordedOn: calendarDate('2026-03-01') })).toEqual([]));
  it('are not sent for imported events, or for those of a predecessor council', () =>
    expect(due(having(...validated), both, { isOwn: false })).toEqual([]));
  it('are not sent if the letter was already written', () =>
    expect(due(having(receive(), wrote('acknowledgement', 'applicant')))).toEqual([]));
  it('are still sent when the same letter was written to somebody else', () =>
    expect(due(having(receive(), wrote('acknowledgement', 'neighbour')))).toEqual([
      'by-rule-acknowledgement-1',
    ]));
  it('are not sent if the event has since been reversed', () =>
    expect(due(having(receive(), withdraw))).toEqual([]));
});

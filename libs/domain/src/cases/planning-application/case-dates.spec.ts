import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalLaw } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import {
  day,
  expiry,
  having,
  later,
  monday,
  receive,
  recommended,
  refused,
  stateAfter,
  validated,
} from '../../../test/a-case.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import { commandMakers as make } from '../../../test/examples/index.js';
import {
  caseDates,
  caseSummary,
  commentsUntil,
  isLive,
  isValid,
  type PlacedFact,
  type PlanningApplication,
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
} from './index.js';

const datesOf = (facts: readonly PlanningApplicationEvent[], on = later) => {
  const placed = facts.map((event, at): PlacedFact => ({ revision: String(at), event }));
  return { placed, dates: caseDates(placed, stateAfter(facts), on, nationalLaw) };
};

const of = (kind: string, ...commands: readonly PlanningApplicationCommand[]) =>
  datesOf(having(...commands)).dates.find((each) => each.kind === kind);

describe('the key dates of a case', () => {
  it('show step by step how the law sets the last day to decide', () =>
    expect(of('last day', ...validated)).toMatchObject({
      day: expiry,
      because: { law: { rule: expect.any(String), steps: expect.arrayContaining([expect.any(String)]) } },
    }));

  it('show when an extension was agreed, and keep the statutory day beside it', () => {
    const longer = { ...make.ProposeExtension(later, 0), decideBy: day('2026-09-30') };
    const agreed = [...validated, longer, make.AgreeExtension(later, 0)] as const;
    expect(of('last day', ...agreed)).toMatchObject({
      ...{ day: '2026-09-30', because: { law: null } },
      facts: [String(having(...agreed).length - 1)],
    });
    expect(of('last day', ...agreed)?.because.words).toContain(`Agreed in writing on ${later}`);
    expect(of('last day by law', ...agreed)?.day).toBe(expiry);
  });

  it('keep the valid day of a case that was withdrawn since, and none of one that was not valid', () => {
    const withdrawn = make.WithdrawApplication(later, 0);
    expect(of('valid from', ...validated, withdrawn)).toMatchObject({
      day: of('valid from', ...validated)?.day,
    });
    expect(of('withdrawn', ...validated, withdrawn)).toBeDefined();
    expect(of('valid from', receive(), withdrawn)).toBeUndefined();
  });

  it('show no last day for an appeal that was lodged already', () => {
    expect(of('appeal until', ...refused)?.day).toBe('2026-06-24');
    const appeal = { ...make.LodgeAppeal(day('2026-05-20'), 0), against: 'refusal' } as const;
    expect(of('appeal until', ...refused, appeal)).toBeUndefined();
  });

  it('show when the valid day was recorded and, if it was corrected, what it was before', () => {
    expect(of('valid from', ...validated)?.because.words).toContain('found it complete on');
    const corrected = { ...make.CorrectValidDate(later, 1), validFrom: monday };
    const dates = datesOf(having(...recommended, corrected)).dates;
    expect(dates.find(({ kind }) => kind === 'valid from')).toMatchObject({ day: monday });
  });
});

/** Granted without any condition, so that nothing is left to appeal against. */
const gaveAll = (state: PlanningApplication): boolean =>
  state.stage === 'determined' &&
  state.determination.conditions.size === 0 &&
  state.determination.decision === 'granted';

/** What a page would show beside them. Of a case that was withdrawn, only its facts say when it was valid. */
const shownOf = (state: PlanningApplication): Readonly<Record<string, string | undefined>> => ({
  received: state.stage === 'unknown' ? undefined : state.receivedOn,
  ...(state.stage !== 'withdrawn' && { 'valid from': isValid(state) ? state.clock.validFrom : undefined }),
  'last day': caseSummary(state, later, nationalLaw).decideBy ?? undefined,
  'comments until': isLive(state) ? commentsUntil(state) : undefined,
  decided: state.stage === 'determined' ? state.determination.decidedOn : undefined,
});

it('are listed once each, with an explanation and the facts that they are based on', () =>
  fc.assert(
    fc.property(anyLife, (life) => {
      const facts: PlanningApplicationEvent[] = [];
      let last: PlanningApplication = { stage: 'unknown' };
      factsOf(life, (fact, state) => {
        facts.push(fact);
        last = state;
      });
      const { dates, placed } = datesOf(facts);
      const kinds = dates.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const { kind, because, facts: behind } of dates) {
        expect([kind, because.words.length > 10]).toEqual([kind, true]);
        expect([kind, behind.length]).toEqual([kind, 1]);
        expect(placed.map(({ revision }) => revision)).toEqual(expect.arrayContaining([...behind]));
      }
      if (gaveAll(last)) expect(kinds).not.toContain('appeal until');
      for (const [kind, shown] of Object.entries(shownOf(last)))
        expect([kind, dates.find((each) => each.kind === kind)?.day]).toEqual([kind, shown]);
    }),
    { numRuns: runsOf(60) },
  ));

import { describe, expect, it } from '@jest/globals';
import { type CouncilFeeRow, type CouncilLaw, calendarDate, type DatedRow, nationalLaw } from '#legislation';
import {
  another,
  day,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommended,
  represent,
  stateAfter,
  validated,
} from '../../test/a-case.js';
import type { ExistingCase } from '../cases/planning-application/state.js';
import type { PlanningApplicationCommand } from '../index.js';
import { pence } from '../values.js';
import { compare, noCases, type WhatIf, withCase } from './index.js';

const { caseId } = another;

const from = calendarDate('2020-01-01');
const own = (row: object): DatedRow => ({ from, source: 'Resolution', confidence: 'V', ...row }) as DatedRow;
const law = (corrections: CouncilLaw['corrections'], fees: readonly CouncilFeeRow[] = []): CouncilLaw => ({
  council: 'CAM',
  corrections,
  fees,
});

const asked = (changes: Partial<WhatIf>): WhatIf => ({
  present: nationalLaw,
  proposed: nationalLaw,
  validDay: null,
  on: later,
  ...changes,
});
const openCase = (commands: readonly PlanningApplicationCommand[]) => ({
  caseId,
  state: stateAfter(having(...commands)) as ExistingCase,
});
const what = (commands: readonly PlanningApplicationCommand[], changes: Partial<WhatIf>) =>
  compare(openCase(commands), asked(changes));

const scheme = (rules: readonly object[]) => ({
  'delegation-schemes': [
    own({ key: 'council', rules: [...rules, { when: {}, to: 'officer', rule: 'Rest.' }] }),
  ],
});
const oneObjection = { when: { objectionsAtLeast: 1 }, to: 'committee', rule: 'Any objection.' };
const assessed = {
  type: 'AssessFee',
  proposal: { development: { housesAltered: 1 } },
  councilTables: [],
  on: monday,
} as const;
const paid = {
  type: 'RecordPayment',
  paymentId: 'p1',
  amountPence: 52_800,
  paidOn: monday,
  method: 'online',
  reference: 'x',
  on: monday,
} as const;
/** On the Monday after: what came on a day may be what made the application complete. */
const paidLater = { ...paid, paidOn: day('2026-03-09'), on: day('2026-03-09') };
const dearer: CouncilFeeRow = {
  council: 'CAM',
  code: 'hh.single',
  startsOn: from,
  amountPence: pence(60_000),
  source: 'Resolution',
  confidence: 'V',
};

describe('a what-if with another law', () => {
  it('gives the present results if nothing is proposed', () => {
    const { differs, before, after } = what(recommended, {});
    expect(differs).toEqual([]);
    expect(after).toEqual(before);
    expect(before).toMatchObject({ decideBy: '2026-04-27', whoDecides: { value: 'officer' } });
  });

  it('sends to committee a case that officers would decide, and names the rule', () => {
    const { differs, before, after } = what([...publicised, represent('r1')], {
      proposed: law(scheme([oneObjection])),
    });
    expect(differs).toEqual(['whoDecides']);
    expect(before.whoDecides).toMatchObject({ value: 'officer', supposing: 'grant' });
    expect(after.whoDecides).toMatchObject({ value: 'committee', supposing: 'grant' });
    expect(after.whoDecides?.because?.steps).toContain('Any objection.');
  });

  it('recalculates an assessed fee line by line, and compares it with what was paid', () => {
    const { differs, after } = what([receive(), assessed, paid, markValid()], {
      proposed: law({}, [dearer]),
    });
    expect(differs).toEqual(['fee']);
    expect(after.fee).toMatchObject({
      answer: { totalPence: 60_000, lines: [{ amountPence: 60_000, table: { of: 'CAM' } }] },
      settlement: { state: 'underpaid', shortByPence: 7_200 },
    });
  });

  it('leaves out a fee that nobody has calculated', () => {
    const { before, after } = what(validated, { proposed: law({}, [dearer]) });
    expect([before.fee, after.fee]).toEqual([null, null]);
  });

  it('requires more publicity if the proposed rule does', () => {
    const { differs, after } = what(publicised, {
      proposed: law({
        'publicity-requirements': [
          own({ key: 'ordinary', rule: 'Both.', oneOfEach: [['site-notice'], ['neighbour-letter']] }),
        ],
      }),
    });
    expect(differs).toEqual(['publicity']);
    expect(after.publicity).toMatchObject({ earliest: { stillRequired: [['neighbour-letter']] } });
  });

  it('keeps the results of an older rule that the proposal does not change', () => {
    const chosen = receive({ applicationType: 'preApp' });
    const { before, after, differs } = what([chosen, markValid({ decideBy: day('2026-03-30') })], {
      proposed: law(scheme([oneObjection])),
    });
    expect(differs).toEqual([]);
    expect(before.decideBy).toBe('2026-03-30');
    expect(after.decideBy).toBe('2026-03-30');
  });

  it('leaves a referred case with the committee', () => {
    const referral = {
      type: 'ReferToCommittee',
      entryId: 'c1',
      reason: 'Called in',
      by: 'dylan.price' as never,
      memberCallIn: true,
      ownInterest: false,
      gateway: null,
      on: later,
    } as const;
    const { after } = what([...recommended, referral], { proposed: law(scheme([])) });
    expect(after.whoDecides).toMatchObject({ value: 'committee', because: null });
  });
});

describe('a what-if with another valid day', () => {
  const move = (byDays: number) => ({ validDay: { move: { byDays }, cases: null } });

  it('moves the deadline and the Planning Guarantee with it', () => {
    const { differs, after } = what(
      [receive(), paidLater, markValid({ validFrom: day('2026-03-09'), on: day('2026-03-09') })],
      move(-7),
    );
    expect(differs).toEqual(
      expect.arrayContaining(['validFrom', 'statutoryExpiry', 'decideBy', 'planningGuarantee']),
    );
    expect(after).toMatchObject({
      validFrom: '2026-03-02',
      statutoryExpiry: { value: '2026-04-27' },
      decideBy: '2026-04-27',
      planningGuarantee: { value: { lastDay: '2026-06-22' } },
    });
  });

  it('is refused like the correction itself', () => {
    const { refused, differs } = what(validated, move(-7));
    expect(refused?.code).toBe('valid-before-received');
    expect(differs).toEqual([]);
  });

  it('changes only the cases that were named', () => {
    const others = { validDay: { move: { byDays: 7 }, cases: new Set<typeof caseId>() } };
    expect(what(validated, others).differs).toEqual([]);
    const named = { validDay: { move: { byDays: 7 }, cases: new Set([caseId]) } };
    const found = [receive(), paidLater, markValid({ validFrom: monday, on: day('2026-03-09') })];
    expect(what(found, named).after.decideBy).toBe('2026-05-04');
  });
});

describe('the totals of a what-if', () => {
  it('add up before and after', () => {
    const proposed = law(scheme([oneObjection]), [dearer]);
    const on = day('2026-04-28');
    const cases = [
      [receive(), assessed, paid, ...publicised.slice(1), represent('r1')],
      [receive(), assessed],
      validated,
    ];
    const totals = cases
      .map((commands) => what(commands, { proposed, on }))
      .reduce((sum, compared) => withCase(sum, compared, on), noCases);
    expect(totals).toMatchObject({
      cases: 3,
      differing: 2,
      differingIn: { fee: 2, whoDecides: 1, decideBy: 0 },
      fees: {
        before: { owedPence: 105_600, underpaidPence: 52_800, notKnown: 1 },
        after: { owedPence: 120_000, underpaidPence: 67_200, notKnown: 1 },
      },
      whoDecides: { before: { officer: 2, committee: 0 }, after: { officer: 1, committee: 1 } },
      overdue: { before: 2, after: 2 },
    });
  });
});

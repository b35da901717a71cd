import { describe, expect, it } from '@jest/globals';
import { addDays } from '#legislation';
import {
  addDocument,
  day,
  decide,
  having,
  publicised,
  recommend,
  stateAfter,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { planningApplication } from '../decider.js';
import type { PlanningApplicationCommand } from '../index.js';

const on = day('2026-09-01');
const nothing = { documents: [], consultees: [], comments: [], payments: [], refunds: [] };
const asked = (consulteeId: string, contactedOn: string, receivedOn: string) => ({
  ...{ consulteeId, name: consulteeId, kind: 'statutory', respondBy: null },
  ...{
    contactedOn: day(contactedOn),
    response: { position: 'noObjection', comment: '-', receivedOn: day(receivedOn) },
  },
});
const paid = (paidOn: string) => ({
  amountPence: 500,
  paidOn: day(paidOn),
  method: 'cheque',
  reference: null,
});
const imported = (file: object, more: object = {}) =>
  ({
    ...make.ImportCase(on, 0),
    valid: { validFrom: day('2026-03-09'), decideBy: day('2026-05-04'), eia: false, extensions: [] },
    file: { ...nothing, ...file },
    ...more,
  }) as PlanningApplicationCommand;
const ended = (endedOn: string) => ({
  history: {
    ...{ ended: 'decided', endedOn: day(endedOn), decision: 'granted', asWritten: null, decidedBy: null },
    ...{ conditions: [], refusalReasons: [] },
  },
});

/** The code of the refusal; undefined if it is accepted. */
function refusal(command: PlanningApplicationCommand, ...before: readonly PlanningApplicationCommand[]) {
  const outcome = planningApplication.decide(command, stateAfter(having(...before)));
  return 'rejected' in outcome ? outcome.rejected.code : undefined;
}

/** Received on 2 March 2026 and valid from the 9th. */
describe('the days of an imported case', () => {
  it('do not put the decision before the valid day', () => {
    expect(refusal(imported({}, ended('2026-03-08')))).toBe('period-backwards');
    expect(refusal(imported({}, ended('2026-03-09')))).toBeUndefined();
  });

  it("do not put a consultee's answer before the day on which that consultee was asked", () => {
    const trees = asked('trees', '2026-05-01', '2026-05-20');
    const roads = (answered: string) =>
      imported({ consultees: [trees, asked('roads', '2026-03-20', answered)] });
    expect(refusal(roads('2026-03-19'))).toBe('period-backwards');
    expect(refusal(roads('2026-03-20'))).toBeUndefined();
  });

  it('do not put a payment more than a year before receipt, or a refund before the first payment', () => {
    const money = (payment: string, refund: string) =>
      imported({
        payments: [paid('2026-03-05'), paid(payment)],
        refunds: [{ amountPence: 1, paidOn: day(refund) }],
      });
    expect(refusal(money('2025-03-01', '2026-04-01'))).toBe('before-received');
    expect(refusal(money('2026-03-02', '2026-03-01'))).toBe('period-backwards');
    expect(refusal(money('2025-03-02', '2025-03-02'))).toBeUndefined();
  });
});

it('a decision is not issued before the day on which its planning obligation was completed', () => {
  const completed = day('2026-05-20');
  const waiting = [
    ...publicised,
    recommend(),
    addDocument('deed', { receivedOn: completed, on: completed }),
    make.AgreeHeadsOfTerms(day('2026-04-20'), 0),
    { ...make.CompleteObligation(completed, 0), deedDatedOn: completed, document: 'deed' },
  ] as const;
  expect(refusal(decide({ on: addDays(completed, -1) }), ...waiting)).toBe('day-before-obligation');
  expect(refusal(decide({ on: completed }), ...waiting)).toBeUndefined();
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanningApplicationEvent } from '#domain';
import { calendarDate } from '#legislation';
import { caseFrom, caseload, history } from '#read-models';
import { anyLife, factsOf } from '../libs/domain/test/any-life.js';
import { statusFactsOf, statusToSee } from '../libs/open-data/src/register/status.js';
import { lives } from '../libs/open-data/test/a-life.js';
import { recordOfCase, rowAfter } from './projections/cases.js';
import { runsOf } from './runner/runs-of.js';

const days = ['2026-03-20', '2026-04-15', '2026-07-01'].map(calendarDate);

/** What the list of the register and the page of the case say on a few days. */
function statuses(facts: Parameters<typeof recordOfCase>[0]) {
  const line = rowAfter(caseload, facts)!;
  const { document } = caseFrom(recordOfCase(facts).map((each) => history.project(undefined, each)!))!;
  return days.map((today) => ({
    onTheList: statusToSee(line, today),
    onThePage: statusToSee(statusFactsOf(document), today),
  }));
}

const expectTheSame = (facts: Parameters<typeof recordOfCase>[0]) => {
  for (const { onTheList, onThePage } of statuses(facts))
    expect([facts.at(-1)?.type, onTheList]).toEqual([facts.at(-1)?.type, onThePage]);
};

describe('the status of an application on the register', () => {
  it.each(Object.keys(lives))('is the same in the list and on its page if it is %s', (life) =>
    expectTheSame(lives[life]!),
  );

  it('is the same in the list and on its page after any commands', () => {
    fc.assert(
      fc.property(anyLife, fc.array(fc.nat(200), { maxLength: 6 }), (life, cuts) => {
        const facts: PlanningApplicationEvent[] = [];
        factsOf(life, (fact) => facts.push(fact));
        for (const cut of [facts.length, ...cuts.filter((each) => each > 0 && each < facts.length)])
          expectTheSame(facts.slice(0, cut));
      }),
      { numRuns: runsOf(60) },
    );
  });
});

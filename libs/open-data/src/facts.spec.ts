import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, instant } from '#legislation';
import { type Case, caseFrom, type HistoryRow, history, type LaterFact, partsShown } from '#read-models';
import { recordOfCase } from '../../../test/projections/cases.js';
import { runsOf } from '../../../test/runner/runs-of.js';
import { anyLife, factsOf } from '../../domain/test/any-life.js';
import { exportFacts } from './facts/index.js';
import { postSubmissionApplication } from './post-submission-application.js';
import { registerEntry } from './register/entry.js';
import { registerFacts } from './register/facts/index.js';

const opened = () => ({ name: 'Ann Lee', company: null });
const register = (found: Case): object =>
  registerEntry({
    found,
    policy: null,
    commentsTaken: 'not',
    open: opened as never,
    today: calendarDate('2026-06-01'),
  }) ?? {};
const exported = (found: Case): object => {
  const asked = { submission: { data: {} }, officerName: null, generatedAt: instant('2026-11-21T10:00:00Z') };
  const data = postSubmissionApplication({ found, ...asked } as never);
  if (!('exported' in data)) return {};
  const { data: parts, ...rest } = data.exported;
  return { ...rest, ...parts };
};

const changedIn = (before: object, after: object): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (part) => JSON.stringify(before[part as keyof object]) !== JSON.stringify(after[part as keyof object]),
  );

/**
 * Each type of fact with the parts of the view that it changed in random lives. Facts with which a view begins or
 * ends are listed separately.
 */
function seen(view: (found: Case) => object): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const life of fc.sample(anyLife, { numRuns: runsOf(60), seed: 7 })) {
    const rows: HistoryRow[] = [];
    let before: object = {};
    factsOf(life, (fact) => {
      rows.push(history.project(undefined, { ...recordOfCase([fact])[0]!, revision: BigInt(rows.length) })!);
      const after = view(caseFrom(rows)!);
      const begins = Object.keys(before).length === 0 || Object.keys(after).length === 0;
      const parts = all.get(fact.type) ?? new Set();
      if (!begins) for (const part of changedIn(before, after)) parts.add(part);
      all.set(fact.type, parts);
      before = after;
    });
  }
  return all;
}

describe.each([
  ['the register', register, registerFacts],
  ['the open data', exported, exportFacts],
] as const)('%s', (_, view, table) => {
  it('changes with a fact only as its table of facts says', () => {
    for (const [type, parts] of seen(view)) {
      if (type === 'ApplicationReceived') continue;
      const told: readonly string[] = partsShown<string>(table[type as LaterFact['type']]);
      expect([type, [...parts].filter((part) => !told.includes(part))]).toEqual([type, []]);
    }
  }, 120_000);
});

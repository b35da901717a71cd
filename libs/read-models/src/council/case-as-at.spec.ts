import { describe, expect, it } from '@jest/globals';
import type { PlanningApplicationEvent } from '#domain';
import { calendarDate as day, instant } from '#legislation';
import {
  allocated,
  anna,
  decided,
  due,
  received,
  recommended,
  recordOfCase,
  validated,
} from '../../../../test/projections/cases.js';
import { caseAsAt, type TwoTimes } from './case-as-at.js';
import { caseFrom } from './case-queries.js';
import { history } from './history.js';

type Entry = readonly [fact: PlanningApplicationEvent, recordedAt: string];

/** Received on Monday 2 March; on Wednesday 11 March found to have been valid since Monday 9 March. */
const validatedLate: readonly Entry[] = [
  [received(), '2026-03-02T10:00:00Z'],
  [allocated(anna), '2026-03-03T09:00:00Z'],
  [validated('2026-03-09'), '2026-03-11T15:00:00Z'],
  [due('2026-05-04'), '2026-03-11T15:00:00Z'],
  [recommended(), '2026-04-20T11:00:00Z'],
  [decided('2026-04-22'), '2026-04-22T12:00:00Z'],
];

const rowsOf = (entries: readonly Entry[]) =>
  recordOfCase(entries.map(([fact]) => fact)).map((recorded, index) => {
    const row = history.project(undefined, recorded)!;
    return { ...row, recordedAt: instant(entries[index]![1]) };
  });

const asAt = (times: TwoTimes) => caseAsAt(rowsOf(validatedLate), times)?.document;

describe('a case as at a day and a moment of knowledge', () => {
  it('is the current case if neither is given', () =>
    expect(caseAsAt(rowsOf(validatedLate), {})).toEqual(caseFrom(rowsOf(validatedLate))));

  it('is valid on a day, if facts recorded later are included', () =>
    expect(asAt({ effective: day('2026-03-09') })).toMatchObject({
      stage: 'to assess',
      validFrom: '2026-03-09',
      decideBy: '2026-05-04',
    }));

  it('is not valid on that day, if only facts known on that day are included', () =>
    expect(asAt({ effective: day('2026-03-09'), known: instant('2026-03-10T00:00:00Z') })).toMatchObject({
      stage: 'to validate',
      officer: 'anna.b',
      validFrom: null,
      decideBy: null,
    }));

  it('shows everything known at a moment, for any day', () =>
    expect(asAt({ known: instant('2026-03-11T15:00:00Z') })).toMatchObject({ validFrom: '2026-03-09' }));

  it('shows nothing from after the day', () =>
    expect(asAt({ effective: day('2026-04-21') })).toMatchObject({ stage: 'to decide', decision: null }));

  it('includes the day itself, and the moment itself', () =>
    expect(asAt({ effective: day('2026-04-22'), known: instant('2026-04-22T12:00:00Z') })).toMatchObject({
      stage: 'decided',
    }));

  it('is empty before it was received', () => {
    expect(asAt({ effective: day('2026-03-01') })).toBeUndefined();
    expect(asAt({ known: instant('2026-03-02T09:59:59Z') })).toBeUndefined();
  });
});

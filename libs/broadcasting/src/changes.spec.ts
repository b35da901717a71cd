import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CouncilCode, councilCode } from '#domain';
import { parsePlace } from '#event-store';
import { calendarDate } from '#legislation';
import { TestRecord, testCase } from '../../../test/broadcasting/record.js';
import { councilSample } from '../../../test/broadcasting/samples.js';
import type { ChangesPage } from './changes.js';
import { followChanges, readChanges, SharersOfRecord } from './index.js';

const cambridge = councilCode('CAM');
const south = councilCode('SCA');
const one = testCase(1, cambridge);
const other = testCase(2, south);
const nothing: ReadonlySet<CouncilCode> = new Set();
const day = calendarDate('2026-05-06');
const all = { councils: 'all', finance: nothing } as const;

let record: TestRecord;
let source: { store: TestRecord['store']; sharers: SharersOfRecord };
beforeEach(async () => {
  record = await TestRecord.open();
  source = { store: record.store, sharers: new SharersOfRecord(record.store) };
});
afterEach(() => record.close());

const types = ({ events }: ChangesPage) => events.map(({ type }) => type.split('.').at(-2));

describe('a page of the change feed', () => {
  it('lists what happened, oldest first, with the cursor to continue', async () => {
    await record.happen(one, 'ApplicationReceived', 'OfficerAllocated');
    const last = await record.happen(other, 'ApplicationReceived');
    const first = await readChanges(source, { after: null, limit: 2, ...all });
    expect(types(first)).toEqual(['application-received', 'officer-allocated']);
    expect(first.more).toBe(true);
    const second = await readChanges(source, { after: parsePlace(first.next)!, limit: 2, ...all });
    expect(types(second)).toEqual(['application-received']);
    expect(second.more).toBe(false);
    expect(parsePlace(second.next)?.position).toBe(last);
  });

  it('gives every fact to a reader who started before the first one', async () => {
    const empty = await readChanges(source, { after: null, limit: 10, ...all });
    expect(empty).toMatchObject({ events: [], more: false });
    await record.append('council-CAM', null, [councilSample]);
    const next = await readChanges(source, { after: parsePlace(empty.next)!, limit: 10, ...all });
    expect(types(next)).toEqual(['council-joined']);
  });

  it("does not show another council's cases", async () => {
    await record.happen(one, 'ApplicationReceived', 'OfficerAllocated', 'DeadlineMissed');
    await record.happen(other, 'ApplicationWithdrawn');
    const councils = new Set([south]);
    const page = await readChanges(source, { after: null, limit: 3, councils, finance: nothing });
    expect(page.events.map(({ council, subject }) => [council, subject])).toEqual([
      ['SCA', other.caseReference],
    ]);
  });

  it('says at which position a fact cannot be published, and continues', async () => {
    await record.happen(one, 'ApplicationReceived');
    const position = await record.appendUnknown(one.stream);
    await record.happen(other, 'ApplicationReceived');
    const page = await readChanges(source, { after: null, limit: 10, ...all });
    expect(page.events.map(({ type }) => type)).toEqual([
      'casebook.planning-application.application-received.v1',
      'casebook.withheld.v1',
      'casebook.planning-application.application-received.v1',
    ]);
    expect(page.events[1]).toMatchObject({ position: position.toString(), data: { stream: one.stream } });
  });
});

describe('the money facts in the change feed', () => {
  const paid = async () => {
    await record.happen(one, 'PaymentRecorded');
    await record.happen(other, 'PaymentRecorded');
    await record.append('councilAccount-SCA', south, [
      { type: 'FeeIncomeArranged', effectiveOn: day, council: south, arrangement: 'held' },
    ]);
  };
  const seenBy = async (finance: ReadonlySet<CouncilCode>) => {
    const councils = new Set([cambridge, south]);
    const page = await readChanges(source, { after: null, limit: 10, councils, finance });
    return page.events.map(({ type, council }) => [type.split('.')[1], council]);
  };

  it('are shown for the councils whose money the caller may see', async () => {
    await paid();
    expect(await seenBy(new Set([south]))).toEqual([
      ['planning-application', 'CAM'],
      ['planning-application', 'SCA'],
      ['finance', 'SCA'],
      ['finance', 'SCA'],
    ]);
  });

  it('are hidden from everybody else', async () => {
    await paid();
    expect(await seenBy(nothing)).toEqual([
      ['planning-application', 'CAM'],
      ['planning-application', 'SCA'],
    ]);
  });

  it('that cannot be published are not mentioned to other callers', async () => {
    await record.appendUnknown('charge-CAM-1');
    const page = { after: null, limit: 10, councils: 'all' } as const;
    expect((await readChanges(source, { ...page, finance: nothing })).events).toEqual([]);
    expect(types(await readChanges(source, { ...page, finance: 'all' }))).toEqual(['withheld']);
  });
});

describe('following the change feed', () => {
  it('gives past changes, then new ones', async () => {
    await record.happen(one, 'ApplicationReceived');
    const stop = new AbortController();
    const pages = followChanges(source, {
      after: null,
      councils: new Set([cambridge]),
      finance: nothing,
      signal: stop.signal,
    });
    const seen: string[] = [];
    for await (const page of pages) {
      for (const { event } of page.events) seen.push(event.type.split('.').at(-2)!);
      if (seen.length === 1) {
        await record.happen(other, 'ApplicationReceived');
        await record.happen(one, 'ApplicationWithdrawn');
      }
      if (seen.length === 2) stop.abort();
    }
    expect(seen).toEqual(['application-received', 'application-withdrawn']);
  });
});

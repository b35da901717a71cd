import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { councilCode } from '#domain';
import { TestRecord, testCase } from '../../../test/broadcasting/record.js';
import { councilSample } from '../../../test/broadcasting/samples.js';
import { type ChangesPage, followChanges, readChanges } from './index.js';

const cambridge = councilCode('CAM');
const south = councilCode('SCA');
const one = testCase(1, cambridge);
const other = testCase(2, south);
const all = 'all' as const;

let record: TestRecord;
beforeEach(async () => {
  record = await TestRecord.open();
});
afterEach(() => record.close());

const types = ({ events }: ChangesPage) => events.map(({ type }) => type.split('.').at(-2));

describe('a page of changes', () => {
  it('brings what happened, oldest first, and where to go on', async () => {
    await record.happen(one, 'ApplicationReceived', 'OfficerAllocated');
    const last = await record.happen(other, 'ApplicationReceived');
    const first = await readChanges(record.store, { after: null, limit: 2, councils: all });
    expect(types(first)).toEqual(['application-received', 'officer-allocated']);
    expect(first.more).toBe(true);
    const second = await readChanges(record.store, { after: BigInt(first.next), limit: 2, councils: all });
    expect(types(second)).toEqual(['application-received']);
    expect(second).toMatchObject({ more: false, next: last.toString() });
  });

  it('lets a reader who came before the first fact miss nothing', async () => {
    const empty = await readChanges(record.store, { after: null, limit: 10, councils: all });
    expect(empty).toEqual({ events: [], next: '0', more: false });
    await record.append('council-CAM', null, [councilSample]);
    const next = await readChanges(record.store, { after: BigInt(empty.next), limit: 10, councils: all });
    expect(types(next)).toEqual(['council-joined']);
  });

  it('shows nobody the cases of another council', async () => {
    await record.happen(one, 'ApplicationReceived', 'OfficerAllocated', 'DeadlineMissed');
    await record.happen(other, 'ApplicationWithdrawn');
    const councils = new Set([south]);
    const page = await readChanges(record.store, { after: null, limit: 3, councils });
    expect(page.events.map(({ council, subject }) => [council, subject])).toEqual([
      ['SCA', other.caseReference],
    ]);
  });

  it('says where a fact is that cannot be told, and goes on', async () => {
    await record.happen(one, 'ApplicationReceived');
    const position = await record.appendUnknown(one.stream);
    await record.happen(other, 'ApplicationReceived');
    const page = await readChanges(record.store, { after: null, limit: 10, councils: all });
    expect(page.events.map(({ type }) => type)).toEqual([
      'casebook.planning-application.application-received.v1',
      'casebook.withheld.v1',
      'casebook.planning-application.application-received.v1',
    ]);
    expect(page.events[1]).toMatchObject({ position: position.toString(), data: { stream: one.stream } });
  });
});

describe('following changes', () => {
  it('brings what has happened, then what happens', async () => {
    await record.happen(one, 'ApplicationReceived');
    const stop = new AbortController();
    const pages = followChanges(record.store, {
      after: null,
      councils: new Set([cambridge]),
      signal: stop.signal,
    });
    const seen: string[] = [];
    for await (const page of pages) {
      for (const { type } of page.events) seen.push(type.split('.').at(-2)!);
      if (seen.length === 1) {
        await record.happen(other, 'ApplicationReceived');
        await record.happen(one, 'ApplicationWithdrawn');
      }
      if (seen.length === 2) stop.abort();
    }
    expect(seen).toEqual(['application-received', 'application-withdrawn']);
  });
});

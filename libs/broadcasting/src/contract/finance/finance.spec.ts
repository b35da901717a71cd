import { describe, expect, it } from '@jest/globals';
import { announcementsOf, SharersOfRecord, topicOf } from '#broadcasting';
import { type CasebookEvent, type CouncilCode, councilCode, type StreamName } from '#domain';
import type { Recorded } from '#event-store';
import { calendarDate } from '#legislation';
import {
  cambridge,
  financeFacts,
  sharedByTwo,
  south,
} from '../../../../../test/broadcasting/finance-samples.js';
import { TestRecord } from '../../../../../test/broadcasting/record.js';
import { planningApplicationSamples, recorded } from '../../../../../test/broadcasting/samples.js';

const day = calendarDate('2026-05-06');
const huntingdon = councilCode('HUN');

const toldInFinance = (fact: Recorded, sharers: () => readonly CouncilCode[] = sharedByTwo) =>
  announcementsOf(fact, sharers)
    .filter(({ channel }) => channel === 'finance')
    .map(({ event }) => event);
const councilsTold = (fact: Recorded) => toldInFinance(fact).map(({ council }) => council);
const sampleOf = (type: CasebookEvent['type']): Recorded =>
  financeFacts.find(({ event }) => event.type === type)!;
const rule = {
  parts: [
    {
      portion: 3,
      basis: 'fixedShare',
      shares: [
        { council: cambridge, weight: 2 },
        { council: south, weight: 5 },
      ],
    },
    { portion: 1, basis: 'hours' },
  ],
  otherwise: [
    { council: cambridge, weight: 1 },
    { council: south, weight: 1 },
  ],
} as const;

describe("a council's finance topic", () => {
  it('has its own name', () =>
    expect(topicOf('finance', 'casebook.', 'CAM')).toBe('casebook.finance.CAM.v1'));

  it.each([
    'InvoiceIssued',
    'StatementIssued',
    'DisbursementRecorded',
    'BaselineSet',
    'CouncilStaged',
  ] as const)("is the only topic that receives the council's own facts: %s", (type) =>
    expect(councilsTold(sampleOf(type))).toEqual(['CAM']),
  );

  it.each(['RateSet', 'PoolOpened', 'PoolCostRecorded', 'MonthClosed', 'YearTruedUp'] as const)(
    'receives shared facts like every other topic: %s',
    (type) => expect(councilsTold(sampleOf(type))).toEqual(['CAM', 'SCA']),
  );

  it("shows the council's own weight in a rule, and no other council's", () => {
    const fact = recorded(
      { type: 'ApportionmentRuleSet', effectiveOn: day, pool: 'policy', rule },
      { stream: 'costPool-policy', council: null },
    );
    expect(toldInFinance(fact).map(({ council, data }) => [council, data.parts, data.otherwise])).toEqual([
      ['CAM', [own(3, 'fixedShare', 2, 7), own(1, 'hours')], { own: 1, all: 2 }],
      ['SCA', [own(3, 'fixedShare', 5, 7), own(1, 'hours')], { own: 1, all: 2 }],
    ]);
  });

  it("shows time on the council's cases and in its pools, with ids that do not identify an officer", () => {
    const { event } = sampleOf('TimeRecorded');
    if (event.type !== 'TimeRecorded') throw new Error('no sample');
    const worked = (work: typeof event.work, type: 'TimeRecorded' | 'TimeReversed' = 'TimeRecorded') =>
      toldInFinance(
        recorded({ ...event, type, because: '', work } as CasebookEvent, {
          stream: 'timesheet-dylan.price-2026-05',
          council: null,
        }),
      );
    const own = { on: 'council', council: south, activity: 'Advice' } as const;
    expect(worked(own).map(({ council }) => council)).toEqual(['SCA']);
    expect(worked({ on: 'pool', pool: 'policy', activity: 'Plan' }).map(({ council }) => council)).toEqual([
      'CAM',
      'SCA',
    ]);
    const [entry, taken] = [worked(own)[0]!, worked(own, 'TimeReversed')[0]!];
    expect(entry.subject).toMatch(/^time\/[0-9a-f]{32}$/);
    expect(taken.subject).toBe(entry.subject);
  });

  it("shows a succession, with each successor's own part", () => {
    const successors = [
      { council: south, weight: 3 },
      { council: huntingdon, weight: 1 },
    ];
    const fact = recorded(
      { type: 'CouncilSucceeded', effectiveOn: day, service: 'shared', council: cambridge, successors },
      { stream: 'sharedService-shared', council: null },
    );
    expect(toldInFinance(fact).map(({ council, data }) => [council, data.weight])).toEqual([
      ['CAM', { own: 0, all: 4 }],
      ['SCA', { own: 3, all: 4 }],
      ['HUN', { own: 1, all: 4 }],
    ]);
  });

  it('shows statutory fees as well as the case topic, under a different source', () => {
    const told = announcementsOf(recorded(planningApplicationSamples.PaymentRecorded), sharedByTwo);
    expect(told.map(({ channel, event: { source, subject } }) => [channel, source, subject])).toEqual([
      ['planningApplication', '/councils/CAM', '26/00017/HFUL'],
      ['finance', '/councils/CAM/finance', 'cases/26/00017/HFUL'],
    ]);
  });

  it('has each event id only once for each source', () => {
    const facts = [...financeFacts, recorded(planningApplicationSamples.PaymentRecorded)];
    const names = facts.flatMap((fact, index) =>
      announcementsOf(fact, sharedByTwo).map(({ event }) => `${index} ${event.source}`),
    );
    expect(names).toHaveLength(new Set(names).size);
  });
});

function own(portion: number, basis: string, weight?: number, all?: number) {
  return { portion, basis, weight: weight === undefined ? null : { own: weight, all }, weightByScale: null };
}

describe('the members of the service', () => {
  const service: StreamName = 'sharedService-shared';
  const staged = (council: CouncilCode, stage: 'live' | 'left', from: string): CasebookEvent => ({
    type: 'CouncilStaged',
    effectiveOn: calendarDate(from),
    service: 'shared',
    council,
    stage,
  });

  it('are those recorded before the fact, without councils that had left by then', async () => {
    const record = await TestRecord.open();
    try {
      const sharers = new SharersOfRecord(record.store);
      const first = await record.append(service, null, [staged(cambridge, 'live', '2026-04-01')]);
      await sharers.reach({ position: first, id: null });
      const second = await record.append(service, null, [staged(south, 'live', '2026-06-01')]);
      const third = await record.append(service, null, [staged(cambridge, 'left', '2026-09-01')]);
      await sharers.reach({ position: third + 1n, id: null });
      const at = (before: bigint, on: string) => sharers.at(before, calendarDate(on));
      expect(at(first, '2026-05-01')).toEqual([]);
      expect(at(second, '2026-05-01')).toEqual(['CAM']);
      expect(at(second + 1n, '2026-05-01')).toEqual(['CAM', 'SCA']);
      expect(at(third + 1n, '2026-08-31')).toEqual(['CAM', 'SCA']);
      expect(at(third + 1n, '2026-09-01')).toEqual(['SCA']);
    } finally {
      await record.close();
    }
  });
});

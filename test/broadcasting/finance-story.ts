import {
  type CasebookEvent,
  type CouncilCode,
  officerId,
  pence,
  type StreamName,
  type timesheets,
} from '#domain';
import { calendarDate } from '#legislation';
import { cambridge, south } from './finance-samples.js';
import type { TestRecord } from './record.js';
import { testCase } from './record.js';

const day = calendarDate('2026-05-06');
const councils = [cambridge, south] as const;
const service = 'shared';
const weights = councils.map((council) => ({ council, weight: 1 }));

/** Two councils in one service, with shared facts and facts of each. */
export class FinanceStory {
  /** The number of rounds so far. */
  rounds = 0;
  readonly #case = testCase(7, cambridge);

  constructor(private readonly record: TestRecord) {}

  async begin(): Promise<void> {
    const { record } = this;
    for (const council of councils) {
      const joined = { type: 'CouncilJoined', effectiveOn: day, council, name: council } as const;
      await record.append(`council-${council}`, null, [
        { ...joined, referenceFormat: '{yy}/{number}/{suffix}', begins: 'live' },
      ]);
    }
    const ofService: StreamName = `sharedService-${service}`;
    for (const council of councils)
      await record.append(ofService, null, [
        { type: 'CouncilStaged', effectiveOn: day, service, council, stage: 'live' },
      ]);
    await record.append('costPool-policy', null, [
      { type: 'PoolOpened', effectiveOn: day, pool: 'policy', name: 'Plan making' },
      {
        type: 'ApportionmentRuleSet',
        effectiveOn: day,
        pool: 'policy',
        rule: { parts: [{ portion: 1, basis: 'fixedShare', shares: weights }], otherwise: weights },
      },
    ]);
  }

  /** Facts published in each council's topic in each round. */
  static readonly toldEachRound = { CAM: 5, SCA: 3 } as const;

  /** A fact of a case, an invoice, time on a pool and for each council, and a shared cost. */
  async round(): Promise<bigint> {
    this.rounds += 1;
    const id = `${this.rounds}`;
    const { record } = this;
    await record.happen(this.#case, 'PaymentRecorded');
    await record.append(`charge-CAM-${id}`, cambridge, [invoice(id, cambridge)]);
    await record.append('timesheet-dylan.price-2026-05', null, [
      time(`${id}a`, { on: 'pool', pool: 'policy', activity: 'Plan' }),
      time(`${id}b`, { on: 'council', council: cambridge, activity: 'Advice' }),
      time(`${id}c`, { on: 'council', council: south, activity: 'Advice' }),
    ]);
    const cost = { costId: id, amountPence: pence(100), what: 'Evidence' };
    return record.append('costPool-policy', null, [
      { type: 'PoolCostRecorded', effectiveOn: day, pool: 'policy', ...cost },
    ]);
  }
}

const invoice = (chargeId: string, council: CouncilCode): CasebookEvent => ({
  type: 'InvoiceIssued',
  effectiveOn: day,
  chargeId,
  council,
  service: 'preApplication',
  level: 'desk',
  scale: 'major',
  invoiceNumber: `${council}/INV/2026/${chargeId}`,
  caseId: null,
  customer: 'C-1',
  netPence: pence(100_000),
  vatCode: 'S',
  vatPence: pence(20_000),
  dueOn: day,
  basis: { from: 'schedule', inForceFrom: day },
  incomeTo: 'council',
});

const time = (entryId: string, work: timesheets.Work): CasebookEvent => ({
  type: 'TimeRecorded',
  effectiveOn: day,
  officer: officerId('dylan.price'),
  entryId,
  minutes: 30,
  work,
  grade: 'senior',
  specialism: null,
  chargeable: true,
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { billing, type CasebookEvent, costRecovery, councilCode, type StreamName } from '#domain';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../../test/projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../../test/projections/record.js';
import { councils, history, live, year } from '../../../domain/test/worked-year.js';
import { billingFactsAfter, findStatement, listCharges, type ReadDatabase, readDatabase } from '../index.js';
import { billingCharges } from './charges.js';
import { billingFacts } from './facts.js';
import { billingStatements } from './statements.js';
import { billingTimesheets } from './timesheets.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let reading: ReadDatabase;
let waits: ReadModelWaits;
let projecting: Promise<void>;
const stopping = new AbortController();
const CAM = councilCode('CAM');
const SCA = councilCode('SCA');
const june = costRecovery.month('2026-06');

beforeAll(async () => {
  live();
  record = await recordForSpecs();
  database = await databaseForSpecs();
  reading = readDatabase(database.pool);
  waits = new ReadModelWaits(database.pool);
  const projections = [billingFacts, billingStatements, billingCharges, billingTimesheets];
  projecting = new Projector({ pool: database.pool, store: record.store, projections, log: silentLog }).run(
    stopping.signal,
  );
  let last = 0n;
  for (const { event, council } of history.facts) {
    // No statement was reviewed here, so a dispute has no row.
    if (event.type === 'StatementDisputed' || event.type === 'DisputeResolved') continue;
    if (event.type === 'StatementSettled') await issue(event.council, event.month);
    last = await write(record.store, streamOf(event as CasebookEvent), event, { council: council ?? CAM });
  }
  for (const name of ['billing_fact', 'billing_statement', 'billing_charge', 'billing_timesheet'])
    expect(await waits.waitFor(name, last, { timeoutMs: 20_000 })).toBe(true);
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await waits.close();
  await database.drop();
  await record.stop();
});

async function issue(council: typeof CAM, month: costRecovery.Month): Promise<void> {
  const { number, lines, totals } = billing.billingOf(history.facts)!.statement(council, month);
  const about = { effectiveOn: history.facts[0]!.event.effectiveOn, council, month };
  const review = { type: 'StatementReviewed', ...about, digest: 'd', by: 'sam.doyle' };
  const issued = { type: 'StatementIssued', ...about, number, lines, totals, hash: 'd' };
  const people = { reviewedBy: 'sam.doyle', by: 'li.chen' };
  await write(record.store, `statement-${council}-${month}`, review, { ...issued, ...people }, { council });
}

function streamOf(event: CasebookEvent): StreamName {
  if ('officer' in event && 'entryId' in event)
    return `timesheet-${event.officer}-${event.effectiveOn.slice(0, 7)}`;
  if ('pool' in event) return `costPool-${event.pool}`;
  if ('chargeId' in event) return `charge-${event.chargeId}`;
  if ('service' in event) return 'sharedService-shared';
  if (event.type === 'RateSet') return 'rateCard-shared';
  if (event.type === 'StatementSettled') return `statement-${event.council}-${event.month}`;
  if ('caseReference' in event) return `planningApplication-${event.caseReference.slice(3, 8)}`;
  if ('council' in event) return `councilAccount-${event.council}`;
  throw new Error(`no stream for ${event.type}`);
}

describe('statements from the read model', () => {
  it('match the facts to the penny', async () => {
    const read = billing.billingOf(await billingFactsAfter(reading, 0n))!;
    const told = billing.billingOf(history.facts)!;
    for (const council of councils)
      for (const each of year)
        expect(read.statement(councilCode(council), each).totals).toEqual(
          told.statement(councilCode(council), each).totals,
        );
  });

  it('are shown as issued, with what was paid', async () => {
    expect(await findStatement(reading, CAM, costRecovery.month('2026-04'))).toMatchObject({
      stage: 'settled',
      contents: { number: 'CAM/2026-04', totals: { closingPence: 641_336 } },
      settledPence: 641_336,
      issuedBy: 'li.chen',
    });
    expect(await findStatement(reading, CAM, june)).toBeUndefined();
  });
});

describe('charges', () => {
  it('show credits, payments and balance, to their council only', async () => {
    expect(await listCharges(reading, [CAM])).toMatchObject([
      { invoiceNumber: 'CAM/INV/2026/0001', creditedPence: 30_000, paidPence: 120_000, owedPence: 0 },
    ]);
    expect(await listCharges(reading, [SCA])).toEqual([]);
    expect(await listCharges(reading, [CAM], { owedOnly: true })).toEqual([]);
  });
});

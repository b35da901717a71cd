import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import {
  billing,
  type CouncilCode,
  costRecovery,
  councilCode,
  officerId,
  pence,
  type StreamName,
  type sharedServices,
  type statements,
} from '#domain';
import { digestOf } from '#event-store';
import { calendarDate } from '#legislation';
import { billingFactOf, streamsAboutMoney } from '#read-models';
import { councils, history, live, year } from '../../../libs/domain/test/worked-year.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../test/projections/record.js';
import { run } from './run.js';

const may = costRecovery.month('2026-05');
let record: RecordForSpecs;

/** The worked year as recorded, with every month closed and issued. */
beforeAll(async () => {
  record = await recordForSpecs();
  live();
  for (const { event, council } of history.facts)
    await write(record.store, streamOf(event), event, { council: council ?? councilCode('SCA') });
  const books = billing.billingOf(await factsOfRecord())!;
  for (const each of year) for (const council of councils) await issue(books, councilCode(council), each);
}, 60_000);

afterAll(() => record.stop());

function streamOf(event: billing.BillingEvent): StreamName {
  if ('entryId' in event) return `timesheet-${event.officer}-2026-04`;
  if ('officer' in event) return `timesheet-${event.officer}-2026-04`;
  if ('pool' in event) return `costPool-${event.pool}`;
  if ('rate' in event) return 'rateCard-service';
  if ('chargeId' in event) return `charge-${event.council}-${event.chargeId}`;
  if ('caseReference' in event) return 'planningApplication-00000000-0000-4000-8000-000000000001';
  if ('service' in event) return 'sharedService-shared';
  if ('month' in event) return `statement-${event.council}-${event.month}`;
  if ('council' in event) return `councilAccount-${event.council}`;
  throw new Error('a fact that has no stream here');
}

const factsOfRecord = async (): Promise<billing.BillingFact[]> => {
  const { events } = await record.store.readAfter(null, { limit: 5_000, streamPrefixes: streamsAboutMoney });
  return events.flatMap((each) => ('recorded' in each ? (billingFactOf(each.recorded) ?? []) : []));
};

async function issue(
  books: billing.Billing,
  council: CouncilCode,
  month: costRecovery.Month,
  overPence = 0,
): Promise<void> {
  const { number, totals, lines: right } = books.statement(council, month);
  const lines = right.map((line) => ({ ...line, amountPence: pence(line.amountPence + overPence) }));
  const by = officerId('farid.aziz');
  const issued: statements.StatementEvent = {
    type: 'StatementIssued',
    effectiveOn: calendarDate('2027-04-06'),
    ...{ council, month, number, lines, totals },
    hash: digestOf({ number, council, month, lines: right, totals }),
    reviewedBy: by,
    by,
  };
  await write(record.store, `statement-${council}-${month}`, issued);
}

async function auditor(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const nowhere = 'postgres://x:x@127.0.0.1:1/x';
  const config = async () => loadConfig({ EVENTSTORE_URL: record.connectionString, DATABASE_URL: nowhere });
  const output = {
    say: (line: string) => said.push(line),
    refuse: () => undefined,
    progress: () => undefined,
  };
  const code = await run(['reconcile', ...words], config, output);
  return { code, said: said.join('\n') };
}

const json = async (...words: string[]) => {
  const { code, said } = await auditor(...words, '--json');
  return { code, found: JSON.parse(said) };
};

describe('reconciling the accounts from the record alone', () => {
  it('finds that statements, ledger and facts agree, month by month', async () => {
    const { code, found } = await json();
    expect({ code, differences: found.differences }).toEqual({ code: 0, differences: [] });
    expect(found.months.length).toBeGreaterThanOrEqual(36);
    expect(found.statementsPence).toBe(found.factsPence);
    expect((await auditor()).said).toContain('Statements, ledger and');
  });

  it('can be limited to one council and month', async () => {
    const { code, found } = await json('--council', 'CAM', '--month', '2026-05');
    expect(code).toBe(0);
    expect(found.months).toEqual([expect.objectContaining({ council: 'CAM', month: '2026-05' })]);
  });

  it.each([
    [['--month', '2026-13'], 2],
    [['--council', 'cambridge'], 2],
    [['CAM'], 2],
    [['--council', 'ZZZ'], 1],
  ])('refuses meaningless parameters: %j', async (words, code) =>
    expect((await auditor(...words)).code).toBe(code),
  );

  it('names the lines of a statement that was issued with other figures, and says that its hash does not match', async () => {
    const opened = billing.billingOf(await factsOfRecord())!;
    await issue(opened, councilCode('SCA'), may, 1);
    const { code, said } = await auditor();
    expect(code).toBe(1);
    expect(said).toContain('THEY DO NOT AGREE');
    expect(said).toMatch(/SCA +2026-05 +time\/.* +issued at £.*, but its facts come to £/);
    expect(said).toMatch(/SCA +2026-05 .*its hash does not match its lines and totals/);
    const [others, own] = await Promise.all([json('--council', 'CAM'), json('--month', '2026-05')]);
    expect([others.code, own.code]).toEqual([0, 1]);
  });

  it('reports a month that was closed a second time after late entries', async () => {
    const again: sharedServices.SharedServiceEvent = {
      type: 'MonthClosed',
      effectiveOn: calendarDate('2027-05-01'),
      service: 'shared',
      month: costRecovery.month('2026-11'),
      by: officerId('farid.aziz'),
    };
    await write(record.store, 'sharedService-shared', again);
    const { code, found } = await json('--month', '2026-11');
    expect(code).toBe(1);
    expect(found.differences.map(({ line }: { line: string | null }) => line)).toContain(null);
  });

  it('stops at a fact that it cannot read', async () => {
    const unread = { id: '00000000-0000-4000-8000-0000000000ab', type: 'MoneyVanished', data: {} };
    await record.store.append('charge-CAM-odd', null, [{ ...unread, metadata: { schemaVersion: 1 } }]);
    const { found } = await json('--council', 'CAM');
    expect(found.differences).toContainEqual({
      council: null,
      month: null,
      line: null,
      because: 'MoneyVanished in charge-CAM-odd at revision 0 cannot be read by this version',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseReference, caseId, type PlanningApplicationEvent, type StreamName } from '#domain';
import { calendarDate as day } from '#legislation';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import {
  cambridge,
  decided,
  due,
  headsAgreed,
  received,
  recommended,
  referred,
  resolvedToGrant,
  validated,
  withdrawn,
} from '../../../../test/projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../../test/projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../../test/projections/record.js';
import { type CaseloadFilter, findCaseload, type ReadDatabase, readDatabase, readModels } from '../index.js';
import { countByMonth, countCaseload } from './caseload-counts.js';

const today = day('2026-06-01');
const caseReference = '26/00017/HFUL' as CaseReference;
const ended = { caseReference, effectiveOn: day('2026-04-10'), reason: 'Nothing came' };
const live = [validated(), due('2026-05-04')];

/** A case at each stage at which the last day may have passed, and a closed case for each way to end. */
const lives: Readonly<Record<string, readonly PlanningApplicationEvent[]>> = {
  'to assess': live,
  'to decide': [...live, recommended()],
  'at committee': [...live, recommended(), referred()],
  'awaiting obligation': [...live, recommended(), referred(), headsAgreed(), resolvedToGrant()],
  decided: [...live, recommended(), decided('2026-04-22')],
  'agreed late': [
    ...live,
    {
      ...({ type: 'ExtensionAgreed', caseReference, effectiveOn: day('2026-05-20') } as const),
      ...{ proposalId: 'p', decideBy: day('2026-07-01'), agreedOn: day('2026-05-20') },
      ...{ insteadOf: day('2026-05-04'), agreedLate: true },
    },
  ],
  withdrawn: [withdrawn()],
  returned: [{ type: 'ApplicationReturned', ...ended, returnedOn: day('2026-04-10') }],
};

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let reading: ReadDatabase;
let projecting: Promise<void>;
let waits: ReadModelWaits;
const stopping = new AbortController();

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  reading = readDatabase(database.pool);
  waits = new ReadModelWaits(database.pool);
  const options = { pool: database.pool, store: record.store, projections: readModels, log: silentLog };
  projecting = new Projector(options).run(stopping.signal);
  let last = 0n;
  for (const [at, facts] of Object.values(lives).entries()) {
    const stream = `planningApplication-${caseId(`00000000-0000-4000-8000-00000000000${at}`)}` as StreamName;
    last = await write(record.store, stream, { council: cambridge }, received(), ...facts);
  }
  await waits.waitFor('council_history', last, { timeoutMs: 20_000 });
  await waits.waitFor('council_caseload', last, { timeoutMs: 20_000 });
}, 60_000);
afterAll(async () => {
  stopping.abort();
  await projecting;
  await waits.close();
  await database.drop();
  await record.stop();
});

const listed = async (filter: CaseloadFilter) =>
  (await findCaseload(reading, [cambridge], filter)).cases.map(({ stage }) => stage).toSorted();

describe('the number of cases and the list that it opens', () => {
  it('have the same cases past their last day, at every stage', async () => {
    const cells = await countCaseload(reading, [cambridge], {}, { by: ['stage'], today });
    const late = cells.flatMap(({ by, late: many }) => (many > 0 ? [by.stage] : [])).toSorted();
    expect(late).toEqual(['at committee', 'awaiting obligation', 'to assess', 'to decide']);
    expect(await listed({ dueBefore: today })).toEqual(late);
  });

  it('have the same cases past a last day that was extended afterwards', async () => {
    const lateOn = async (openOn: string) => {
      const counted = { by: ['council'] as const, today: day('2026-07-02'), openOn: day(openOn) };
      const [cell] = await countCaseload(reading, [cambridge], { stages: ['to assess'] }, counted);
      return cell?.late;
    };
    expect([await lateOn('2026-05-04'), await lateOn('2026-05-19'), await lateOn('2026-05-20')]).toEqual([
      ...[0, 2, 1],
    ]);
    expect(await lateOn('2026-07-02')).toBe(2);
  });

  it('have the same cases that ended in a month, in each way', async () => {
    const of = { from: day('2026-01-01'), to: day('2026-12-31') };
    const months = await countByMonth(reading, [cambridge], {}, of);
    const ways = {
      decided: ['decided'],
      withdrawn: ['withdrawn'],
      closedOtherwise: ['returned', 'duplicate'],
    } as const;
    const counted = { decided: 0, withdrawn: 0, closedOtherwise: 0 };
    for (const month of months)
      for (const [way, stages] of Object.entries(ways) as [keyof typeof ways, (typeof ways)['decided']][]) {
        const [endedFrom, endedTo] = [day(`${month.month}-01`), day(`${month.month}-28`)];
        expect(await listed({ stages, endedFrom, endedTo })).toHaveLength(month[way]);
        counted[way] += month[way];
      }
    expect(counted).toEqual({ decided: 1, withdrawn: 1, closedOtherwise: 1 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CaseId,
  type CaseReference,
  type CouncilCode,
  caseId,
  type DomainEvent,
  type StreamName,
} from '#domain';
import { calendarDate as day } from '#legislation';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import {
  allocated,
  anna,
  ben,
  cambridge,
  decided,
  due,
  received,
  recommended,
  southCambs,
  validated,
} from '../../../test/projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../test/projections/record.js';
import type { CaseloadPage } from './council/caseload-queries.js';
import { findOfficer, listCouncils } from './directory/directory-queries.js';
import {
  type CaseloadFilter,
  findByReference,
  findCase,
  findCaseByReference,
  findCaseload,
  findHistory,
  listOfficers,
  type ReadDatabase,
  readDatabase,
  readModels,
} from './index.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;
let reading: ReadDatabase;
const stopping = new AbortController();
let projecting: Promise<void>;

const cases = {
  mill: caseId('00000000-0000-4000-8000-000000000001'),
  station: caseId('00000000-0000-4000-8000-000000000002'),
  church: caseId('00000000-0000-4000-8000-000000000003'),
  histon: caseId('00000000-0000-4000-8000-000000000004'),
};

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  reading = readDatabase(database.pool);
  waits = new ReadModelWaits(database.pool);
  projecting = new Projector({
    pool: database.pool,
    store: record.store,
    projections: readModels,
    log: silentLog,
  }).run(stopping.signal);
  await writePeople();
  await waits.waitFor('council_history', await writeCases(), { timeoutMs: 20_000 });
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await waits.close();
  await database.drop();
  await record.stop();
});

async function writePeople(): Promise<void> {
  const effectiveOn = day('2026-01-05');
  const settings = { type: 'CouncilJoined', effectiveOn, referenceFormat: '{yy}/{number}' };
  await write(record.store, 'council-CAM', {
    ...settings,
    council: cambridge,
    name: 'Cambridge City',
  } as DomainEvent);
  await write(record.store, 'council-SCA', {
    ...settings,
    council: southCambs,
    name: 'South Cambridgeshire',
  } as DomainEvent);
  const joined = { type: 'OfficerJoined', effectiveOn, jobTitle: 'Planner', employer: southCambs };
  const authorised = {
    type: 'OfficerAuthorised',
    effectiveOn,
    officer: anna,
    council: cambridge,
    from: effectiveOn,
    until: null,
  };
  await write(
    record.store,
    `officer-${anna}`,
    { ...joined, officer: anna, name: 'Anna Bell' } as DomainEvent,
    authorised as DomainEvent,
  );
  await write(record.store, `officer-${ben}`, { ...joined, officer: ben, name: 'Ben King' } as DomainEvent);
}

async function writeCases(): Promise<bigint> {
  const mill = at('26/00001/HFUL', '7 Mill Road, Cambridge', 'CB1 2AB', '2026-03-02');
  const live = [validated(), due('2026-05-04')];
  await ofCase(cases.mill, cambridge, mill, allocated(anna), ...live);
  const station = at('26/00002/FUL', '12 Station Road_100%, Cambridge', 'CB1 9XY', '2026-03-05');
  await ofCase(
    cases.station,
    cambridge,
    station,
    allocated(ben),
    ...live,
    recommended(),
    decided('2026-04-22'),
  );
  await ofCase(cases.church, cambridge, at('26/00003/FUL', "St. Mary's, Church Street", null, '2026-03-09'));
  const histon = at('26/00001/HFUL', '3 Mill Lane, Histon', 'CB24 9AB', '2026-03-02');
  return ofCase(cases.histon, southCambs, histon, allocated(anna), ...live);
}

const at = (reference: string, address: string, postcode: string | null, receivedOn: string) =>
  received({
    caseReference: reference as CaseReference,
    site: { ...received().site, address, postcode },
    receivedOn: day(receivedOn),
    effectiveOn: day(receivedOn),
  });

const ofCase = (id: CaseId, council: CouncilCode, ...facts: readonly DomainEvent[]): Promise<bigint> =>
  write(record.store, `planningApplication-${id}` as StreamName, { council }, ...facts);

async function found(filter: CaseloadFilter, page?: CaseloadPage, councils = [cambridge]): Promise<string[]> {
  const { cases } = await findCaseload(reading, councils, filter, page);
  return cases.map(({ caseReference }) => caseReference);
}

describe('a search of the caseload', () => {
  it('puts the earliest deadline first, and cases without a deadline last', async () =>
    expect(await found({})).toEqual(['26/00001/HFUL', '26/00002/FUL', '26/00003/FUL']));

  it.each<[string, CaseloadFilter, string[]]>([
    ['a stage', { stages: ['to assess'] }, ['26/00001/HFUL']],
    ['several stages', { stages: ['to assess', 'decided'] }, ['26/00001/HFUL', '26/00002/FUL']],
    ['an officer', { officer: anna }, ['26/00001/HFUL']],
    ['having no officer', { officer: null }, ['26/00003/FUL']],
    ['a type', { applicationTypes: ['listed'] }, []],
    [
      'a last day before a given day, without decided cases',
      { dueBefore: day('2026-05-05') },
      ['26/00001/HFUL'],
    ],
    ['a last day that is not before the given day', { dueBefore: day('2026-05-04') }, []],
    [
      'the days of receipt, both included',
      { receivedFrom: day('2026-03-05'), receivedTo: day('2026-03-09') },
      ['26/00002/FUL', '26/00003/FUL'],
    ],
    [
      'the days of decision',
      { decidedFrom: day('2026-04-22'), decidedTo: day('2026-04-22') },
      ['26/00002/FUL'],
    ],
    ['the beginning of a reference', { search: '26/00002' }, ['26/00002/FUL']],
    ['words of an address in any order', { search: 'ROAD mill' }, ['26/00001/HFUL']],
    ['an address as people write it', { search: 'st marys church' }, ['26/00003/FUL']],
    ['a postcode without its space', { search: 'cb12ab' }, ['26/00001/HFUL']],
    ['characters that have a meaning in a pattern', { search: 'road_100%' }, ['26/00002/FUL']],
    ['a quote that would end the statement', { search: `x'; drop table lease; --` }, []],
  ])('finds by %s', async (_, filter, expected) => expect(await found(filter)).toEqual(expected));

  it('sorts as requested, in both directions', async () => {
    expect(await found({}, { orderBy: 'receivedOn', descending: true })).toEqual([
      ...['26/00003/FUL', '26/00002/FUL', '26/00001/HFUL'],
    ]);
  });

  it('returns a page, and the total', async () => {
    const { cases, total } = await findCaseload(
      reading,
      [cambridge],
      {},
      { orderBy: 'caseReference', page: 2, size: 2 },
    );
    expect({ total, on: cases.map(({ caseReference }) => caseReference) }).toEqual({
      total: 3,
      on: ['26/00003/FUL'],
    });
  });

  it('returns days as days and revisions as whole numbers', async () => {
    const { cases } = await findCaseload(reading, [southCambs]);
    expect(cases).toMatchObject([
      { decideBy: '2026-05-04', revision: 3n, lastChangedAt: '2026-11-21T10:00:00.000Z' },
    ]);
    expect(cases[0]).not.toHaveProperty('searched');
  });
});

describe('a case in the read model', () => {
  it('is found in full by its id, and by its reference at its council', async () => {
    const byId = await findCase(reading, [cambridge], cases.station);
    expect(byId).toMatchObject({
      caseReference: '26/00002/FUL',
      document: { stage: 'decided', officer: 'ben.k' },
    });
    const named = { council: cambridge, caseReference: '26/00002/FUL' as CaseReference };
    expect(await findCaseByReference(reading, [cambridge], named)).toEqual(byId);
  });

  it.each(['26/00002/ful', '26-00002-FUL', '26 00002 ful', '26\u2013/00002 / FUL'])(
    'is found by a reference in any spelling: %s',
    async (caseReference) => {
      const found = await findByReference(reading, [cambridge], caseReference);
      expect(found.map(({ caseId }) => caseId)).toEqual([cases.station]);
    },
  );

  it.each(['6/00002/FUL', '26/00002/FU', '26/0002/FUL', '26/00002', '///', '%', '_'])(
    'is not found by a different reference: %s',
    async (caseReference) => expect(await findByReference(reading, [cambridge], caseReference)).toEqual([]),
  );

  it('has its history from first to last, or since a revision', async () => {
    const types = (await findHistory(reading, [cambridge], cases.mill)).map(({ type }) => type);
    expect(types).toEqual(['ApplicationReceived', 'OfficerAllocated', 'ApplicationValidated', 'DeadlineSet']);
    expect(await findHistory(reading, [cambridge], cases.mill, { after: 2n })).toMatchObject([
      { revision: 3n },
    ]);
  });
});

describe('the data that a caller may see', () => {
  const reference = { council: cambridge, caseReference: '26/00002/FUL' as CaseReference };

  it.each<[string, (councils: readonly CouncilCode[]) => Promise<unknown>, unknown]>([
    ['a case by its id', (councils) => findCase(reading, councils, cases.station), undefined],
    ['a case by its reference', (councils) => findCaseByReference(reading, councils, reference), undefined],
    ['a history', (councils) => findHistory(reading, councils, cases.station), []],
    [
      'the caseload',
      async (councils) => (await findCaseload(reading, councils, { search: 'station' })).cases,
      [],
    ],
    [
      'how many cases there are',
      async (councils) => (await findCaseload(reading, councils, { search: 'station' })).total,
      0,
    ],
  ])("never includes another council's %s", async (_, ask, nothing) => {
    expect(await ask([cambridge])).not.toEqual(nothing);
    expect(await ask([southCambs])).toEqual(nothing);
    expect(await ask([])).toEqual(nothing);
    expect(await ask([`${southCambs}','${cambridge}` as CouncilCode, 'C%' as CouncilCode])).toEqual(nothing);
  });

  it('includes the data of each council, if there are several', async () =>
    expect(await found({ search: 'mill' }, {}, [cambridge, southCambs])).toEqual([
      '26/00001/HFUL',
      '26/00001/HFUL',
    ]));

  it('includes from the directory the present and former officers of those councils', async () => {
    expect((await listOfficers(reading, [southCambs])).map(({ name }) => name)).toEqual([
      'Anna Bell',
      'Ben King',
    ]);
    expect((await listOfficers(reading, [cambridge])).map(({ name }) => name)).toEqual(['Anna Bell']);
    expect(await findOfficer(reading, [cambridge], ben)).toBeUndefined();
    expect(await listOfficers(reading, [])).toEqual([]);
    expect((await listCouncils(reading, [cambridge])).map(({ name }) => name)).toEqual(['Cambridge City']);
  });
});

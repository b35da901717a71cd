import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { caseId, type DomainEvent, type officers, type StreamName } from '#domain';
import { encode, linkOf } from '#event-store';
import { calendarDate, instant } from '#legislation';
import { KeyVault, sealing } from '#privacy';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import { caseload, readModels } from '#read-models';
import { allocated, anna, cambridge, due, received, validated } from '../../../test/projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { context, type RecordForSpecs, recordForSpecs } from '../../../test/projections/record.js';
import { run } from './run.js';

const known = caseId('00000000-0000-4000-8000-000000000001');
const meddled = caseId('00000000-0000-4000-8000-000000000002');

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;
let folder: string;
let projecting: Promise<void>;
const stopping = new AbortController();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-auditor-'));
  [record, database] = await Promise.all([recordForSpecs(), databaseForSpecs()]);
  const { pool } = database;
  waits = new ReadModelWaits(pool);
  projecting = new Projector({ pool, store: record.store, projections: readModels, log: silentLog }).run(
    stopping.signal,
  );
  await recordAt(`officer-${anna}`, [[annaJoined, '2026-03-01T10:00:00Z']]);
  await recordAt(`planningApplication-${known}`, [
    [received(), '2026-03-02T10:00:00Z'],
    [allocated(anna), '2026-03-03T09:00:00Z'],
    [validated('2026-03-09'), '2026-03-11T15:00:00Z'],
    [due('2026-05-04'), '2026-03-11T15:00:00Z'],
  ]);
  const last = (await record.store.readLast(`planningApplication-${known}`))!;
  await waits.waitFor('council_caseload', last.position, { timeoutMs: 20_000 });
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await waits.close();
  await database.drop();
  await record.stop();
  await rm(folder, { recursive: true });
});

const annaJoined: officers.OfficerEvent = {
  ...{ type: 'OfficerJoined', effectiveOn: calendarDate('2026-03-01'), officer: anna },
  ...{ name: 'Anna Bell', jobTitle: 'Planner', employer: cambridge },
};

/** Facts recorded one by one, each at its time. */
async function recordAt(stream: StreamName, facts: readonly (readonly [DomainEvent, string])[]) {
  let previousHash: string | null = null;
  for (const [index, [fact, moment]] of facts.entries()) {
    const place = { stream, revision: BigInt(index - 1), previousHash };
    const command = { ...context(cambridge, instant(moment)), commandDigest: 'a digest' };
    const { encoded, lastHash } = encode([fact], place, command);
    await record.store.append(stream, index === 0 ? null : BigInt(index - 1), encoded);
    previousHash = lastHash;
  }
}

async function auditor(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const config = async () =>
    loadConfig({
      EVENTSTORE_URL: record.connectionString,
      DATABASE_URL: database.connectionString,
      CASEBOOK_DATA: folder,
    });
  const output = { say: (line: string) => said.push(line), progress: () => undefined };
  const code = await run(words, config, output);
  return { code, said: said.join('\n') };
}

const json = async (...words: string[]) => {
  const { code, said } = await auditor(...words, '--json');
  if (!/^[[{]/.test(said)) throw new Error(`auditor ${words.join(' ')} ended with ${code}: ${said}`);
  return { code, found: JSON.parse(said) };
};

describe('the history of a case', () => {
  it('lists every fact with its day of effect, its time of recording and its author', async () => {
    const { code, said } = await auditor('history', known);
    expect(code).toBe(0);
    expect(said.split('\n')).toHaveLength(5);
    expect(said).toMatch(
      /2 +2026-03-11T15:00:00\.000Z +2026-03-09 +ApplicationValidated +Somebody who is not in the directory \(officer\)/,
    );
  });

  it('describes each in words, with the names in the record', async () => {
    const { found } = await json('history', known);
    expect(found.map(({ words }: { words: string }) => words)).toEqual([
      expect.stringMatching(/^Received on 2 March 2026: /),
      'Given to Anna Bell.',
      'Valid from 9 March 2026; checking finished on 10 March 2026.',
      expect.stringMatching(/^The last day to decide is 4 May 2026: /),
    ]);
  });

  it('is found by council and reference too', async () => {
    const { found } = await json('history', 'CAM', received().caseReference);
    expect(found.map(({ type }: { type: string }) => type)).toEqual([
      'ApplicationReceived',
      'OfficerAllocated',
      'ApplicationValidated',
      'DeadlineSet',
    ]);
  });

  it('does not exist for an unknown case', async () => {
    expect(await auditor('history', '00000000-0000-4000-8000-00000000000f')).toMatchObject({ code: 1 });
    expect(await auditor('history', 'CAM', '26/99999/HFUL')).toMatchObject({ code: 1 });
  });
});

describe('a case as at a day and a moment of knowledge', () => {
  const ninthOfMarch = ['as-at', known, '--effective', '2026-03-09'];

  it('shows as valid a case whose valid day was recorded later', async () =>
    expect((await json(...ninthOfMarch)).found).toMatchObject({
      validFrom: '2026-03-09',
      stage: 'to assess',
    }));

  it('does not show it as valid by what was known on that day', async () =>
    expect((await json(...ninthOfMarch, '--known', '2026-03-09T17:00:00Z')).found).toMatchObject({
      validFrom: null,
      stage: 'to validate',
      officer: 'anna.b',
    }));

  it('is printed as lines for people', async () =>
    expect((await auditor(...ninthOfMarch)).said).toContain('validFrom: 2026-03-09'));

  it('is not found on a day before it was received', async () =>
    expect(await auditor('as-at', known, '--effective', '2026-03-01')).toEqual({
      code: 1,
      said: 'As far as was known then, the case had not been received.',
    }));
});

describe('an exported case', () => {
  it('can be verified from its file alone', async () => {
    const file = join(folder, 'case.json');
    const { found } = await json('export', known, '--to', file);
    const nowhere = async () => {
      throw new Error('the system was asked');
    };
    const say = () => undefined;
    expect(await run(['verify-export', file], nowhere, { say, progress: say })).toBe(0);
    expect(await json('verify-export', file, '--seal', found.seal)).toEqual({
      code: 0,
      found: { holds: true, caseId: known, facts: 4, seal: found.seal },
    });
  });

  it('that was tampered with is detected', async () => {
    const file = join(folder, 'tampered.json');
    await auditor('export', known, '--to', file);
    await writeFile(file, (await readFile(file, 'utf8')).replace('2026-05-04', '2026-06-04'));
    const { code, said } = await auditor('verify-export', file);
    expect(code).toBe(1);
    expect(said).toMatch(/DOES NOT HOLD: .*revision 3: its contents were changed/);
  });
});

describe('the record', () => {
  it('is intact, case by case and as a whole', async () => {
    expect(await auditor('verify', known)).toMatchObject({ code: 0 });
    expect(await json('verify', '--all')).toEqual({
      code: 0,
      found: { holds: true, facts: 5, streams: 2, faults: [], noted: [], setAside: [] },
    });
  });

  describe('the record, with a fact chained to a duplicate that the store never kept,', () => {
    const twin = caseId('00000000-0000-4000-8000-000000000071');
    const stream: StreamName = `planningApplication-${twin}`;
    const moment = instant('2026-03-03T09:00:00Z');
    const command = (correlationId: string) => ({
      ...context(cambridge, moment),
      commandDigest: 'a digest',
      correlationId,
    });
    const following = (
      previousHash: string | null,
      revision: bigint,
      fact: DomainEvent,
      as = command('one'),
    ) => encode([fact], { stream, revision, previousHash }, as);

    beforeAll(async () => {
      const first = following(null, -1n, received());
      const kept = following(first.lastHash, 0n, allocated(anna), command('kept'));
      const never = following(first.lastHash, 0n, allocated(anna), command('never kept'));
      const next = following(never.lastHash, 1n, validated('2026-03-09'));
      await record.store.append(stream, null, [...first.encoded, ...kept.encoded, ...next.encoded]);
    });

    it('is not intact until the break is noted', async () => {
      const fault = { stream, revision: '2', because: 'it does not follow the one before' };
      expect(await json('verify', twin)).toMatchObject({ code: 1, found: { faults: [fault], noted: [] } });
      expect(await auditor('note-break', stream, '1')).toMatchObject({
        code: 1,
        said: expect.stringContaining('nothing to note'),
      });
      expect(await json('verify', '--all')).toMatchObject({ code: 1, found: { faults: [fault] } });
      expect(await auditor('note-break', stream, '2')).toMatchObject({ code: 0 });
    });

    it('is intact except for what was noted, which the report names', async () => {
      const noted = [{ stream, revision: 2, notedAt: expect.any(String) }];
      for (const words of [
        ['verify', twin],
        ['verify', '--all'],
      ]) {
        expect(await json(...words)).toMatchObject({ code: 0, found: { holds: true, faults: [], noted } });
        expect((await auditor(...words)).said).toMatch(/except for what was noted.*revision 2: it names/s);
      }
    });

    it('can be noted for a whole stream, or for the whole record, at once', async () => {
      for (const words of [[stream], ['--all']])
        expect(await auditor('note-break', ...words)).toMatchObject({ code: 0 });
      expect(await auditor('note-break', `planningApplication-${known}`)).toMatchObject({ code: 1 });
      expect(await auditor('note-break', stream, '--all')).toMatchObject({ code: 2 });
    });

    it('is noted once, however often the command is repeated', async () => {
      expect(await auditor('note-break', stream, '2')).toMatchObject({ code: 0 });
      expect(await record.store.readStream(`recordNotes-${stream}`)).toHaveLength(1);
    });

    it('is exported with the note, and the file can still be verified', async () => {
      const file = join(folder, 'noted.json');
      await auditor('export', twin, '--to', file);
      const noted = [{ stream, revision: 2 }];
      expect(await json('verify-export', file)).toMatchObject({ code: 0, found: { holds: true, noted } });
      const exported = JSON.parse(await readFile(file, 'utf8'));
      exported.streams[0].facts[2].data.validFrom = '2026-03-10';
      await writeFile(file, JSON.stringify(exported));
      expect(await json('verify-export', file)).toMatchObject({
        code: 1,
        found: { because: expect.stringContaining('revision 2') },
      });
    });
  });

  it.each([[[]], [['nonsense-1', '2']], [[`planningApplication-${known}`, '-1']]])(
    'cannot be noted as %j',
    async (words) => expect(await auditor('note-break', ...words)).toMatchObject({ code: 2 }),
  );

  it('is not intact if a fact was inserted that does not follow another', async () => {
    const stream: StreamName = `planningApplication-${meddled}`;
    await recordAt(stream, [[received(), '2026-03-02T10:00:00Z']]);
    const foreign = linkOf((await record.store.readLast(`planningApplication-${known}`))!);
    await record.store.append(
      stream,
      0n,
      [{ ...foreign, id: '00000000-0000-4000-8000-0000000000aa' }].map(({ id, type, data, metadata }) => ({
        id,
        type,
        data,
        metadata: { ...metadata },
      })),
    );
    const fault = { stream, revision: '1', because: 'it does not follow the one before' };
    expect(await json('verify', meddled)).toMatchObject({ code: 1, found: { faults: [fault] } });
    expect(await json('verify', '--all')).toMatchObject({
      code: 1,
      found: { holds: false, facts: 11, streams: 5, faults: [fault] },
    });
  });
});

describe('a read model', () => {
  const { name, version } = caseload;
  const first = `${name}_v${version}`;

  it('is rebuilt, compared, switched to and rolled back', async () => {
    expect((await json('builds')).found).toContainEqual(
      expect.objectContaining({ name, table: first, live: true }),
    );
    expect(await auditor('rebuild', name)).toMatchObject({ code: 0 });
    expect(await json('rollback', name)).toEqual({ code: 0, found: { serving: first } });
    expect(await json('parity', name)).toMatchObject({ code: 0, found: { same: true, comparable: true } });
    expect(await json('switch', name)).toMatchObject({ code: 0, found: { serving: `${first}_2` } });
  }, 60_000);

  it('with different rows after a rebuild is reported', async () => {
    await auditor('rollback', name);
    await database.pool.query(`update ${first}_2 set stage = 'decided'`);
    expect(await auditor('parity', name)).toMatchObject({
      code: 1,
      said: expect.stringContaining('THEY DO NOT HOLD THE SAME'),
    });
  });

  it('has parked the inserted fact, and nothing else', async () => {
    const [, ...lines] = (await auditor('parked')).said.trimEnd().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name}.*${meddled} +1 `)));
    expect(lines.filter((line) => !line.includes(meddled))).toEqual([]);
    expect((await auditor('replay', name)).said).toMatch(/^[1-9]\d* facts? will be tried again\.$/);
  });
});

describe('restored keys of an erased person', () => {
  it('are destroyed again, and no others', async () => {
    const vault = KeyVault.open({ folder: join(folder, 'keys') });
    const people = sealing(vault);
    const [forgotten, another] = [people.seal('applicant-1', 'Ms A'), people.seal('applicant-2', 'Mr B')];
    const erasure = {
      type: 'PersonalDataErased',
      caseReference: received().caseReference,
      effectiveOn: calendarDate('2026-09-01'),
      entryId: 'e1',
      erased: [{ part: 'applicant', partId: null, subjects: ['applicant-1'], keptForRegister: null }],
      ground: 'no-longer-necessary',
      provision: 'UK GDPR art. 17(1)(a)',
      reason: 'Asked for',
      by: anna,
      approvedBy: anna,
      erasedOn: calendarDate('2026-09-01'),
    } as const;
    await recordAt('planningApplication-00000000-0000-4000-8000-000000000003', [
      [received(), '2026-03-02T10:00:00Z'],
      [erasure, '2026-09-01T10:00:00Z'],
    ]);
    expect(people.open(forgotten)).toEqual({ value: 'Ms A' });
    expect(await json('erase-again')).toEqual({ code: 0, found: { forgotten: 1, destroyedAgain: 1 } });
    expect([people.open(forgotten), people.open(another)]).toEqual([{ erased: true }, { value: 'Mr B' }]);
    expect((await json('erase-again')).found).toEqual({ forgotten: 1, destroyedAgain: 0 });
    await vault.close();
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [['nonsense']],
    [['history']],
    [['history', 'not-a-case']],
    [['as-at', known, '--effective', '2026-02-30']],
    [['as-at', known, '--known', 'yesterday']],
    [['verify', known, '--all']],
    [['export', known]],
    [['rebuild', 'no_such_read_model']],
    [['history', known, '--colour']],
  ])('is refused: %j', async (words) => expect((await auditor(...words)).code).toBe(2));

  it('is answered with help on request', async () => {
    expect(await auditor('--help')).toMatchObject({
      code: 0,
      said: expect.stringContaining('verify-export'),
    });
    expect(await auditor()).toMatchObject({ code: 0 });
  });

  it('is distinguished from a system that cannot be reached', async () => {
    const said: string[] = [];
    const config = async () => loadConfig({ DATABASE_URL: 'postgres://x:x@127.0.0.1:1/x' });
    const output = { say: (line: string) => said.push(line), progress: () => undefined };
    expect(await run(['builds'], config, output)).toBe(3);
    expect(said.join()).toMatch(/is it running/);
  });
});

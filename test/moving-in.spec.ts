import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstFault } from '#event-store';
import { repository } from '../scripts/repository.js';
import { ran } from './system/child-process.js';
import { authorised, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const folder = mkdtempSync(join(tmpdir(), 'casebook-moving-in-'));
const page = readFileSync(join(repository, 'docs', 'operate', 'moving-in.md'), 'utf8');
/** The commands on the page, run on a copy of its files; results are written beside them. */
const [rehearse, bringIn, goOn, putRight] = [...page.matchAll(/^npm run import -- (.+)$/gm)].map(
  ([, args = '']) => args.replaceAll('docs/examples/moving-in', folder).split(' '),
);
const today = '2026-11-30';

beforeAll(async () => {
  cpSync(join(repository, 'docs', 'examples', 'moving-in'), folder, { recursive: true });
  running = await startService();
  const east = {
    council: 'EAS',
    name: 'East Fen',
    referenceFormat: '{yy}/{number}/{suffix}',
    begins: 'live',
  };
  await running.done('Rosa Linden', '/councils', east, '2026-05-01');
  await authorised(running, ['amina.hassan', 'Amina Hassan'], ['EAS'], '2026-05-01');
}, 60_000);
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[] = []) => ran('scripts/import/main.ts', ['--url', running.url, ...args]);

const found = async (reference: string) => {
  const path = `/case-references?reference=${encodeURIComponent(reference)}`;
  return (await running.read('Amina Hassan', path, today)).body.cases[0];
};
const whole = async (reference: string) =>
  (await running.read('Amina Hassan', (await found(reference)).path, today)).body;

describe('a council that moves its data in, as docs describe', () => {
  it('rehearses with counts by type, officer, error and gap, and records nothing', async () => {
    const { code, said } = await run(rehearse);
    expect([code, said]).toEqual([0, expect.stringContaining('7 rows: 6 ready to be imported, 1 left out')]);
    expect(said).toMatch(/By type\n +2 {2}pp\.full\.minor/);
    expect(said).toMatch(/By officer[\s\S]+2 {2}amina\.hassan/);
    expect(said).toMatch(/By gap[\s\S]+uprn/);
    expect(said).toContain('Columns of which nothing is made: SPARE1');
    expect(said).toContain('comments line 5: no case C/99/9999 is in the file');
    expect(await found('C/94/0123')).toBeUndefined();
  }, 60_000);

  it('imports, and every row is accounted for', async () => {
    const { code, said } = await run(bringIn);
    expect([code, said]).toEqual([0, expect.stringContaining('6 imported, 1 left out by the mapping')]);
    expect(said).toContain('Every row is accounted for.');
    const list = readFileSync(join(folder, 'export.csv.report.csv'), 'utf8').trim().split('\n');
    expect(list).toHaveLength(8);
    await eventuallyShown();
  }, 60_000);

  it('continues where it was interrupted', async () => {
    const journal = join(folder, 'export.csv.journal');
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, `${lines.slice(0, 3).join('\n')}\n${lines[3]!.slice(0, 20)}`);
    const { code, said } = await run(goOn);
    expect([code, said]).toEqual([0, expect.stringContaining('3 of 7 rows are in since an earlier run')]);
    expect(said).toContain(
      '7 rows: 6 imported before, 1 left out by the mapping. Every row is accounted for.',
    );
  }, 60_000);

  /** The runner sent the commands, so readers here have to wait until the read model shows the last. */
  async function eventuallyShown(): Promise<void> {
    const again = await running.sent(
      'Case importer',
      '/councils/EAS/imported-cases',
      { source: 'Other', csv: 'reference,applicationType,receivedOn\nX/1,pp.full.minor,2026-05-01\n' },
      today,
    );
    expect(again.body).toMatchObject({ imported: 1 });
  }
});

describe('an imported closed case', () => {
  it('of 1994 keeps its reference, its outcome, its conditions and the place of its files', async () => {
    const old = await whole('C/94/0123');
    expect(old).toMatchObject({
      ...{ caseReference: 'C/94/0123', stage: 'decided', validFrom: '1994-03-03', receivedOn: '1994-03-02' },
      endedElsewhere: {
        ...{ ended: 'decided', endedOn: '1994-06-01', decision: 'granted', decidedBy: 'Planning Committee' },
        asWritten: 'PER',
        conditions: [{ number: 1 }, { number: 2, detailsRequired: true }, { number: 5, discharged: true }],
      },
      fee: { paidPence: 16_000 },
      documents: [{ title: 'Decision notice', kind: 'decisionNotice', publishStatus: 'not-assessed' }],
    });
    const { caseId } = await found('C/94/0123');
    expect(firstFault(await running.store.readStream(`planningApplication-${caseId}`))).toBeUndefined();
  });

  it('is in the caseload, in the search, and on the public register', async () => {
    const search = await running.read('Amina Hassan', '/caseload?search=c/19/0456', today);
    expect(search.body.cases).toMatchObject([{ stage: 'decided', decision: 'refused', isHistory: true }]);
    const path = `/councils/EAS/register/${encodeURIComponent('C/19/0456')}`;
    const entry = (await running.read('Amina Hassan', path, today)).body;
    expect(entry).toMatchObject({
      part: 2,
      decision: {
        ...{ decision: 'refused', decidedBy: 'officer', decidedOn: '2019-04-25' },
        refusalReasons: ['Too tall.', 'Out of keeping.'],
      },
      comments: { received: { objection: 1, support: 1 }, published: [] },
    });
    expect(JSON.stringify(entry)).not.toContain('Norah');
  });

  it('keeps its outcome of withdrawn or disposed of', async () => {
    expect(await whole('C/21/0789')).toMatchObject({
      stage: 'withdrawn',
      endedElsewhere: { endedOn: '2021-05-20' },
    });
    expect(await whole('C/22/0012')).toMatchObject({ endedElsewhere: { ended: 'disposed', endedOn: null } });
  });

  it('shows for dependent cases how their parent ended', async () => {
    expect(await whole('C/95/0300')).toMatchObject({ parents: [{ parent: { reference: 'C/94/0123' } }] });
    expect(await whole('C/94/0123')).toMatchObject({ linkedDecisions: [{ reference: 'C/95/0300' }] });
  });

  it('does not change, and later decisions here can depend on it', async () => {
    const { path, caseId, caseReference: reference } = await found('C/94/0123');
    const note = await running.sent('Amina Hassan', `${path}/notes`, { note: 'Looked at.' }, today);
    expect([note.status, note.body.code]).toEqual([409, 'case-history']);
    const { path: open } = await found('X/1');
    const link = { parent: { caseId, reference }, relation: 'resubmission' };
    expect((await running.sent('Amina Hassan', `${open}/parent`, link, today)).status).toBe(200);
  });
});

describe('an imported open case', () => {
  it('continues with its dates, its officer, its payments and its consultees', async () => {
    const open = await whole('EF/26/0087');
    expect(open).toMatchObject({
      ...{
        stage: 'to assess',
        officer: 'amina.hassan',
        validFrom: '2026-02-09',
        description: 'Café and £1m of works',
      },
      fee: { paidPence: 122_000 },
      consultees: [{ name: 'County Highways', kind: 'statutory' }, { kind: 'parish' }],
      responses: [{ position: 'noObjection', comment: 'Subject to a visibility splay.' }],
      documents: [{ kind: 'plan' }],
    });
  });
});

describe('an import error', () => {
  it('is corrected by importing again, and the record says so', async () => {
    const file = join(folder, 'export.csv');
    const csv = readFileSync(file, 'utf8');
    writeFileSync(file, csv.replace('Erection of two dwellings', 'Erection of three dwellings'));
    expect((await run(putRight)).said).toContain('1 put right');
    const again = await running.sent(
      'Case importer',
      '/councils/EAS/imported-cases',
      { source: 'Other', csv: 'reference,applicationType,receivedOn\nX/2,pp.full.minor,2026-05-01\n' },
      today,
    );
    expect(again.body).toMatchObject({ imported: 1 });
    expect(await whole('C/94/0123')).toMatchObject({
      ...{ description: 'Erection of three dwellings', stage: 'decided' },
      endedElsewhere: { decision: 'granted', conditions: [{ number: 1 }, { number: 2 }, { number: 5 }] },
    });
  }, 60_000);

  it('of the type is corrected by two people', async () => {
    const { path } = await found('C/19/0456');
    const correction = {
      field: 'applicationType',
      was: 'pp.full.householder',
      now: 'listed',
      reason: 'Miscoded',
    };
    const alone = await running.sent('Amina Hassan', `${path}/corrections`, correction, today);
    expect([alone.status, alone.body.code]).toEqual([409, 'second-person']);
    const proposed = await running.done('Amina Hassan', `${path}/corrections/proposal`, correction, today);
    const { id: proposalId } = proposed.made[0];
    const confirm = `${path}/corrections/confirmation`;
    expect((await running.sent('Amina Hassan', confirm, { proposalId }, today)).status).toBe(409);
    await running.done('Rosa Linden', confirm, { proposalId }, today);
    expect(await whole('C/19/0456')).toMatchObject({ applicationType: 'listed', stage: 'decided' });
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Setting } from '#config';
import { freePort } from '../../apps/local/src/free-port.js';
import { ran } from '../../test/system/child-process.js';
import { type RunningApi, startApi } from '../../test/system/running-api.js';
import { repository } from '../repository.js';
import { filesOf } from './files.js';
import { reportOf } from './report.js';

let api: RunningApi;
let folder: string;

const householder = join(repository, 'libs/intake/fixtures/householder.json');

beforeAll(async () => {
  api = await startApi();
  folder = await mkdtemp(join(tmpdir(), 'casebook-submit-'));
  await writeFile(join(folder, 'not-json.json'), 'a letter, not JSON');
  await api.as('Rosa Linden').post('/councils', {
    council: 'CAM',
    name: 'Cambridge City Council',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

const submitting = (args: string[], settings: Partial<Record<Setting, string>> = {}) =>
  ran('scripts/submit/main.ts', args, { CASEBOOK_DATA: folder, ...settings });

describe('sending files to a running system', () => {
  it('shows each reference, the day on which it counts as received, and refusals with their reason', async () => {
    const files = [householder, join(folder, 'not-json.json'), join(folder, 'nowhere.json')];
    const { code, said } = await submitting(['--url', api.url, '--council', 'CAM', ...files]);
    expect(said).toMatch(/householder\.json +received +\d\d\/00001\/HFUL +CAM +20\d\d-\d\d-\d\d/);
    expect(said).toMatch(/not-json\.json +refused +\S.*JSON/);
    expect(said).toMatch(/nowhere\.json +refused +there is no such file/);
    expect(said).toMatch(/1 received, 2 refused/);
    expect(code).toBe(1);
  });

  it('finds the system by CASEBOOK_PORT, and sending again gives the same reference', async () => {
    const settings = { CASEBOOK_PORT: new URL(api.url).port };
    const { code, said } = await submitting(['--council', 'CAM', householder], settings);
    expect(said).toMatch(/received +\d\d\/00001\/HFUL/);
    expect(code).toBe(0);
  });

  it('finds the system through its data folder', async () => {
    await writeFile(join(folder, 'running.json'), JSON.stringify({ apiUrl: api.url }));
    const { code } = await submitting(['--council', 'CAM', householder]);
    expect(code).toBe(0);
  });

  it('says so if no system runs', async () => {
    const port = String(await freePort());
    const { code, said } = await submitting([householder], { CASEBOOK_PORT: port });
    expect(said).toBe(
      `No Casebook answers at http://127.0.0.1:${port}. Start it with: npm start (if it runs elsewhere: ` +
        'CASEBOOK_PORT, CASEBOOK_DATA or --url says where).\n',
    );
    expect(code).toBe(2);
  });

  it('says so when the system has no person of the given name', async () => {
    const { code, said } = await submitting(['--url', api.url, '--as', 'Nobody', householder]);
    expect(said).toMatch(/Nobody is called "Nobody"/);
    expect(code).toBe(2);
  });
});

describe('the files to send', () => {
  it('are the JSON files of a folder and its subfolders, by name', async () => {
    const own = join(folder, 'own');
    await mkdir(join(own, 'inner'), { recursive: true });
    for (const name of ['b.json', 'a.json', 'inner/c.json', 'notes.txt'])
      await writeFile(join(own, name), '');
    expect(await filesOf([own, 'named.txt'])).toEqual([
      join(own, 'a.json'),
      join(own, 'b.json'),
      join(own, 'inner/c.json'),
      'named.txt',
    ]);
  });
});

describe('the report on the sent files', () => {
  it('has aligned columns for names of any length', () => {
    const refused = reportOf([
      { file: 'a.json', refused: 'too early' },
      { file: 'much-longer.json', refused: 'too late' },
    ]).split('\n');
    expect(refused[1]!.indexOf('too early')).toBe(refused[2]!.indexOf('too late'));
  });
});

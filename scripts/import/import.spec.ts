import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environmentWith } from '#config';
import { type RunningApi, startApi } from '../../test/system/running-api.js';
import { repository } from '../repository.js';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
  const east = { council: 'EAS', name: 'East Fen', referenceFormat: '{yy}/{number}/{suffix}' };
  await api.as('Rosa Linden').post('/councils', east);
});
afterAll(() => api.stop());

async function importing(...args: string[]) {
  const loader = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];
  const child = spawn(process.execPath, [...loader, 'scripts/import/main.ts', '--url', api.url, ...args], {
    cwd: repository,
    env: environmentWith({}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('bringing cases in from the command line', () => {
  const from = ['--council', 'EAS', '--source', 'Former system'];
  const file = join('docs', 'examples', 'open-cases.csv');

  it('shows each row with its new reference, and does nothing twice', async () => {
    const { code, said } = await importing(...from, file);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/line 2 {2}imported {2}EF\/2026\/0101 {2}26\/0000\d\/HFUL/),
    ]);
    expect((await importing(...from, file)).said).toContain('0 imported, 5 imported before, 0 refused');
  }, 30_000);

  it('says in words what cannot be sent', async () => {
    expect(await importing(...from, 'nowhere.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining('no such file'),
    });
    const { code, said } = await importing('--council', 'NOB', '--source', 'Former system', file);
    expect([code, said]).toEqual([2, expect.stringContaining('NOB has not joined')]);
  }, 30_000);
});

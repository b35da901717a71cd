import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ran } from '../../test/system/child-process.js';
import { type RunningOffice, startOffice } from '../../test/system/office.js';
import { repository } from '../repository.js';

let api: RunningOffice;
beforeAll(async () => {
  api = await startOffice();
  const east = { council: 'EAS', name: 'East Fen', referenceFormat: '{yy}/{number}/{suffix}' };
  await api.as('Rosa Linden').post('/councils', east);
}, 60_000);
afterAll(() => api.stop());

const importing = (...args: string[]) => ran('scripts/import/main.ts', ['--url', api.url, ...args]);

describe('the import command', () => {
  const from = ['--council', 'EAS', '--source', 'Former system'];
  // The results of its rows are written beside it.
  const folder = mkdtempSync(join(tmpdir(), 'casebook-import-'));
  const file = join(folder, 'open-cases.csv');
  beforeAll(() => cpSync(join(repository, 'docs', 'examples', 'open-cases.csv'), file));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows each row with its new reference, and imports nothing twice', async () => {
    const { code, said } = await importing(...from, file);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/5 rows: 5 imported. Every row is accounted for./),
    ]);
    expect((await importing(...from, file)).said).toContain(
      '5 rows: 5 imported before. Every row is accounted for.',
    );
  }, 120_000);

  it('explains which rows cannot be sent', async () => {
    expect(await importing(...from, 'nowhere.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining('no such file'),
    });
    const { code, said } = await importing('--council', 'NOB', '--source', 'Former system', file);
    expect([code, said]).toEqual([2, expect.stringContaining('NOB has not joined')]);
  }, 120_000);
});

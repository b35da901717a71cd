import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run } from '../src/run.js';
import { auditor, folder, json, known } from './audited-record.js';

describe('an exported case', () => {
  it('can be verified from its file alone', async () => {
    const file = join(folder, 'case.json');
    const { found } = await json('export', known, '--to', file);
    const nowhere = async () => {
      throw new Error('the system was asked');
    };
    const say = () => undefined;
    expect(await run(['verify-export', file], nowhere, { say, refuse: say, progress: say })).toBe(0);
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

import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { run } from '../src/run.js';
import { auditor, known } from './audited-record.js';

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
    const output = {
      say: (line: string) => said.push(line),
      refuse: () => undefined,
      progress: () => undefined,
    };
    expect(await run(['builds'], config, output)).toBe(3);
    expect(said.join()).toMatch(/is it running/);
  });
});

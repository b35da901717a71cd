import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { repository } from '../../scripts/repository.js';
import { type RunningOffice, startOffice } from '../system/office.js';

const run = promisify(execFile);
const folder = join(repository, '.cache/clients/typescript');
const tool = (name: string) => join(repository, 'node_modules/.bin', name);
const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;

let office: RunningOffice;
beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

/** Out of the repository's own program: its types are made from the document first. */
async function madeFromTheDocument(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run(tool('openapi-typescript'), [
    join(repository, 'docs/openapi.json'),
    ...['--output', join(folder, 'api.d.ts')],
  ]);
  await copyFile(join(repository, 'test/clients/typescript/story.ts'), join(folder, 'story.ts'));
  const compilerOptions = {
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
    ...{ target: 'es2023', module: 'nodenext', types: ['node'], outDir: 'out', rootDir: '.' },
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['story.ts'] }));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
}

describe('a TypeScript client made from the document', () => {
  it('compiles strictly, and takes a case from its receipt to an answered request', async () => {
    await madeFromTheDocument();
    const compiled = await run(tool('tsc'), ['-p', folder]).catch((failed) => failed);
    expect(compiled.stdout).toBe('');
    const application = makeSubmission(randomFrom(5), { council: 'CAM', submittedAt });
    const { stdout } = await run(process.execPath, [
      join(folder, 'out/story.js'),
      ...[office.url, JSON.stringify(application), '2026-03-03T10:00:00Z'],
    ]);
    const words = 'A block plan with a scale';
    expect(JSON.parse(stdout)).toEqual({
      preview: [null, ['InformationRequested'], 'to validate'],
      made: `Information request: ${words}`,
      changed: expect.arrayContaining(['requests']),
      requests: [[words, '2026-03-03']],
      applicant: 'string',
      history: [`InformationRequested: ${words}`, 'InformationReceived'],
      refusal: 'unknown-request',
    });
  }, 180_000);
});

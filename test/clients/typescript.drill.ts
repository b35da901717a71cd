import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { answeredRequest, storyArguments } from './the-story.js';

const run = promisify(execFile);
const folder = join(repository, '.cache/clients/typescript');
const tool = (name: string) => join(repository, 'node_modules/.bin', name);

let office: RunningOffice;
beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

/** Outside the repository's own program, because its types are generated from the document first. */
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

describe('a TypeScript client generated from the document', () => {
  it('compiles strictly, and takes a case from receipt to an answered request', async () => {
    await madeFromTheDocument();
    const compiled = await run(tool('tsc'), ['-p', folder]).catch((failed) => failed);
    expect(compiled.stdout).toBe('');
    const { stdout } = await run(process.execPath, [
      join(folder, 'out/story.js'),
      ...storyArguments(office.url),
    ]);
    expect(JSON.parse(stdout)).toEqual({ ...answeredRequest, applicant: 'string' });
  }, 180_000);
});

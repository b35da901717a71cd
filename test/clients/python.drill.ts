import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';
import { describeNeeding } from '../services/needs.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { answeredRequest, storyArguments } from './the-story.js';

const run = promisify(execFile);
const python = (name: string) => join(repository, '.python-client/bin', name);
const here = join(repository, 'test/clients/python');
const lacking = existsSync(python('openapi-python-client'))
  ? undefined
  : 'a generator: python3 -m venv .python-client && .python-client/bin/pip install -r test/clients/python/requirements.txt';

describeNeeding('a Python client generated from the document', lacking, () => {
  let office: RunningOffice;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-python-'));
    office = await startOffice();
  }, 120_000);
  afterAll(async () => {
    await office.stop();
    await rm(folder, { recursive: true });
  });

  it('is generated without a warning', async () => {
    const { stdout, stderr } = await run(python('openapi-python-client'), [
      ...['generate', '--path', join(repository, 'docs/openapi.json'), '--fail-on-warning'],
      ...['--meta', 'none', '--config', join(here, 'generator.yaml')],
      ...['--output-path', join(folder, 'casebook')],
    ]).catch((failed) => failed);
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^Generating \S+\s*$/), '']);
    await copyFile(join(here, 'story.py'), join(folder, 'story.py'));
  }, 600_000);

  it('has types that pass the strict checker', async () => {
    const checked = await run(python('mypy'), ['--strict', 'story.py'], { cwd: folder }).catch(
      (failed) => failed,
    );
    expect(checked.stdout).toMatch(/^Success: no issues found/);
  }, 900_000);

  it('takes a case from receipt to an answered request', async () => {
    const { stdout } = await run(python('python'), ['story.py', ...storyArguments(office.url)], {
      cwd: folder,
    });
    expect(JSON.parse(stdout)).toEqual({ ...answeredRequest, applicant: 'str' });
  }, 180_000);
});

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../repository.js';
import { type Component, licenceOf, unlicensed } from './licences.js';

/**
 * Writes the bill of materials of a release, as CycloneDX and as a list of licences, and fails on a licence
 * that is not allowed.
 */
const folder = join(repository, 'dist');
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'],
  { cwd: repository, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const { components } = JSON.parse(stdout) as { components: readonly Component[] };
if (components.length < 50) throw new Error(`Only ${components.length} packages were found: npm ci first.`);

const lines = components
  .map((component) => `${component.name}@${component.version}  ${licenceOf(component)}`)
  .toSorted();
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'casebook.cdx.json'), stdout);
await writeFile(join(folder, 'licences.txt'), `${lines.join('\n')}\n`);
const faults = unlicensed(components);
for (const fault of faults) process.stderr.write(`Not a licence agreed to: ${fault}\n`);
process.stdout.write(`${components.length} packages: dist/casebook.cdx.json, dist/licences.txt\n`);
if (faults.length > 0) process.exitCode = 1;

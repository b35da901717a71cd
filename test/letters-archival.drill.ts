import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { pdf } from '#letters';
import { aLetter } from '../libs/letters/test/a-letter.js';
import { repository } from '../scripts/repository.js';
import { describeNeeding } from './services/needs.js';

const classes = join(repository, '.cache/verapdf');

/** What is missing to run the validator: Java, Maven, or a Maven repository that answers. */
function lackingVeraPdf(): string | undefined {
  if (existsSync(classes)) return undefined;
  const partial = `${classes}-partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const pom = join(repository, 'scripts/verapdf/pom.xml');
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`];
  const { status, error } = spawnSync('mvn', ['-B', '-q', '-f', pom, ...goal], { encoding: 'utf8' });
  if (status === 0) {
    renameSync(partial, classes);
    return undefined;
  }
  rmSync(partial, { recursive: true, force: true });
  return error ? 'Java and Maven on the PATH' : 'a Maven repository that answers';
}

describeNeeding('archival PDFs of letters, checked by veraPDF', lackingVeraPdf(), () => {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['2a', 'PDF/A-2a'],
    ['ua1', 'PDF/UA-1'],
  ])(
    'pass its profile %s: %s',
    async (flavour) => {
      const file = join(folder, 'letter.pdf');
      writeFileSync(file, await pdf(aLetter));
      const main = 'org.verapdf.apps.GreenfieldCliWrapper';
      const said = execFileSync(
        'java',
        ['-cp', join(classes, '*'), main, '--flavour', flavour, '--format', 'text', file],
        { encoding: 'utf8' },
      );
      expect(said).toMatch(/^PASS /);
    },
    120_000,
  );
});

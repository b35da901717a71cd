import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { repository } from '../../scripts/repository.js';
import { picturesAreWritten } from '../services/chromium.js';
import { openBrowser, Visit } from './browsing.js';
import { differsFrom, structureOf } from './structure.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const references = join(repository, 'test/browser/structure');
const pictures = join(repository, 'docs/pictures');

/**
 * Whether `CASEBOOK_PICTURES=write npm run browser -- structure` writes new ones. Review them before you
 * commit.
 */
const isWriting = picturesAreWritten();

/** Opens a case in assessment from the user's list. */
async function toCase(visit: Visit, rest = ''): Promise<void> {
  await visit.open('/cases?stage=to+assess');
  await visit.page.locator('tbody th[scope=row] a').first().click();
  await visit.open(`${new URL(visit.page.url()).pathname}${rest}`);
}

/** Opens the share of a pool in the last statement that has one. */
async function toLine(visit: Visit): Promise<void> {
  await visit.open('/money/cam');
  await visit.page.locator('tbody th[scope=row] a').nth(1).click();
  await visit.follow(/^Plan making/);
}

/** Opens an application on the public register that has a red line and is not decided. */
async function toRegister(visit: Visit): Promise<void> {
  await visit.open('/register/cam?show=open');
  await visit.page.locator('.register-list a').first().click();
}

const pages: readonly (readonly [string, string | null, (visit: Visit) => Promise<unknown>])[] = [
  ['my-work', 'Dylan Price', (visit) => visit.open('/work')],
  ['case', 'Dylan Price', (visit) => toCase(visit)],
  ['timeline', 'Dylan Price', (visit) => toCase(visit, '/timeline')],
  ['service', 'Peter Lowe', (visit) => visit.open('/service')],
  ['team', 'Amina Hassan', (visit) => visit.open('/team')],
  ['confirm', 'Amina Hassan', (visit) => visit.open('/confirm')],
  ['statement-line', 'Farid Aziz', toLine],
  ['register-case', null, toRegister],
];

/** The pictures in the README. */
const shown = new Set(['my-work', 'case', 'timeline']);

describe.each(pages)('the page %s', (name, person, open) => {
  it.each([
    ['with script', 'wide'],
    ['on a phone', 'narrow'],
  ] as const)('shows %s the expected elements, in order and in their columns', async (way, width) => {
    const visit = await Visit.begin(browser, way);
    if (person !== null) await visit.signIn(person);
    await open(visit);
    const found = await structureOf(visit.page);
    const file = join(references, `${name}.${width}.txt`);
    if (isWriting) {
      await mkdir(references, { recursive: true });
      await writeFile(`${file}.found`, `${found.join('\n')}\n`);
      if (shown.has(name) && width === 'wide')
        await visit.page.screenshot({ path: join(pictures, `${name}.png`) });
    } else expect(differsFrom(await readFile(file, 'utf8'), found)).toEqual([]);
    await visit.end();
  });
});

it.each([...shown])('README has a picture of %s, made by this spec', async (name) => {
  const picture = await readFile(join(pictures, `${name}.png`));
  // The width of a PNG is at byte 16.
  expect(picture.readUInt32BE(16)).toBe(1200);
  expect(await readFile(join(repository, 'README.md'), 'utf8')).toContain(`docs/pictures/${name}.png`);
});

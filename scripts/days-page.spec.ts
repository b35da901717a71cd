import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { daysPage } from './days-page.js';
import { repository } from './repository.js';

/** The formatter aligns table columns, which does not matter here. */
const unaligned = (text: string): string => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

it('docs/days.md lists every date limit of the code: if not, run `npm run days`', async () => {
  expect(unaligned(await readFile(join(repository, 'docs/days.md'), 'utf8'))).toBe(unaligned(daysPage()));
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settings } from '#config';
import { repository } from './repository.js';
import { settingsTable, withSettingsTable } from './settings-table.js';

/** The formatter aligns table columns, which does not matter here. */
const unaligned = (text: string): string => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

describe('the table of settings', () => {
  it('lists every setting as defined: if not, run `npm run settings`', async () => {
    const readme = await readFile(join(repository, 'docs/operate/settings.md'), 'utf8');
    expect(unaligned(withSettingsTable(readme))).toBe(unaligned(readme));
  });

  it('has a row for each', () => {
    expect(settingsTable().split('\n')).toHaveLength(Object.keys(settings).length + 2);
  });
});

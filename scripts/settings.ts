import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './repository.js';
import { withSettingsTable } from './settings-table.js';

const file = join(repository, 'docs/operate/settings.md');
await writeFile(file, withSettingsTable(await readFile(file, 'utf8')));

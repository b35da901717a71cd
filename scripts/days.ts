import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daysPage } from './days-page.js';
import { repository } from './repository.js';

await writeFile(join(repository, 'docs/days.md'), daysPage());

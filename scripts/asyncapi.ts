import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncApiDocument } from '#broadcasting';
import { repository } from './repository.js';

await writeFile(
  join(repository, 'docs/asyncapi.json'),
  `${JSON.stringify(asyncApiDocument(), undefined, 2)}\n`,
);

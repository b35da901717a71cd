import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { copyViews, makeAssets } from './assets.js';

const built = join(repository, 'dist/apps/console');
await rm(join(built, 'views'), { recursive: true, force: true });
await copyViews(join(built, 'views'));
await makeAssets(join(built, 'assets'));

/**
 * `npm run life`
 *
 * Writes docs/life-of-a-case.md from the API's answers. Review the changes as a planner would, and commit
 * them.
 */
import { writeFile } from 'node:fs/promises';
import { beginRun, endRun } from '../services/run.js';
import { startApi } from '../system/running-api.js';
import { lifeOfACase, page } from './document.js';
import { commandsOnACase } from './operations.js';
import { tryEverything } from './trying.js';

await beginRun();
try {
  const api = await startApi();
  try {
    await writeFile(page, lifeOfACase(await tryEverything(api), commandsOnACase()));
  } finally {
    await api.stop();
  }
} finally {
  await endRun();
}

import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const DATA_FILE = 'data.mdb';
const FILES = [DATA_FILE, 'lock.mdb'];

/**
 * Creates the folder if it does not exist, closed to other accounts. Refuses a folder whose events are
 * missing.
 */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, DATA_FILE);
  const wasUsed = FILES.some((name) => existsSync(join(folder, name)));
  if (!wasUsed || (existsSync(file) && statSync(file).size > 0)) return;
  throw new Error(
    `${file} is ${existsSync(file) ? 'empty' : 'missing'}: there are no events in it. ${wayBack(folder)}`,
  );
}

/** A folder with personal data is for its owner only, whoever made it. */
export function closeToOthers(folder: string): void {
  chmodSync(folder, 0o700);
  for (const name of FILES) if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o600);
}

export const wayBack = (folder: string): string =>
  `Restore your last backup to ${folder}, or move the folder away to start without events. Nothing was changed.`;

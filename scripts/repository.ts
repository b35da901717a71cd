import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, from the sources and from `dist`. */
export const repository = nearestWith('package-lock.json', dirname(fileURLToPath(import.meta.url)));

function nearestWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  if (dirname(folder) === folder) throw new Error(`No folder above this script has a ${name}.`);
  return nearestWith(name, dirname(folder));
}

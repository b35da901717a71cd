import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileAsync, NodePackageImporter } from 'sass';
import { repository } from '../repository.js';

const source = join(repository, 'apps/console');

/** Prepares the static files in a folder: compiles the style sheet and copies the script. */
export async function makeAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { css } = await compileAsync(join(source, 'styles/console.scss'), {
    style: 'compressed',
    importers: [new NodePackageImporter(repository)],
    // Warnings about the libraries' own styles.
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin'],
  });
  await writeFile(join(folder, 'console.css'), css);
  await cp(join(source, 'browser/console.js'), join(folder, 'console.js'));
}

/** Copies the templates beside the compiled program. */
export const copyViews = (folder: string): Promise<void> =>
  cp(join(source, 'views'), folder, { recursive: true });

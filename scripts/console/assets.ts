import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileAsync, NodePackageImporter } from 'sass';
import { repository } from '../repository.js';

const source = join(repository, 'apps/console');

/** What pages load, made ready in a folder: the style sheet compiled, the script as it is. */
export async function makeAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { css } = await compileAsync(join(source, 'styles/console.scss'), {
    style: 'compressed',
    importers: [new NodePackageImporter(repository)],
    // The libraries' own, of which they know.
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin'],
  });
  await writeFile(join(folder, 'console.css'), css);
  await cp(join(source, 'browser/console.js'), join(folder, 'console.js'));
}

/** The views, beside the compiled program. */
export const copyViews = (folder: string): Promise<void> =>
  cp(join(source, 'views'), folder, { recursive: true });

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.mjs'],
  {
    cwd: repository,
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .filter((path) => !path.includes('generated') || path.endsWith('/commands.generated.ts'));

/** Bodies and answers of the API may be exported only for its document. */
const forTheDocument = /\.(body|view|query|commands)\.ts$|development-issuer\.controller\.ts$/;

/** Exported for nobody yet, each with its reason. */
const allowed: Readonly<Record<string, string>> = {};

const texts = new Map(sources.map((path) => [path, readFileSync(join(repository, path), 'utf8')]));

/**
 * The names that a file uses of other files: what it imports, and members of a namespace that it imports. Re-exporting a
 * name does not use it.
 */
const usedBy = (text: string): readonly string[] => [
  ...[...text.matchAll(/\bimport\s[^;'"]*?\{([^}]*)\}\s*from|\{([^}]*)\} = await import/g)].flatMap(
    ([, imported, awaited]) => (imported ?? awaited)!.match(/\w+/g) ?? [],
  ),
  ...[...text.matchAll(/\.(\w+)/g)].map(([, member]) => member!),
];

const users = new Map<string, string[]>();
for (const [path, text] of texts)
  for (const name of new Set(usedBy(text))) users.set(name, [...(users.get(name) ?? []), path]);

const exported = [...texts].flatMap(([path, text]) =>
  [
    ...text.matchAll(/^export (?:async )?(?:const|function|class|abstract class|interface|type) (\w+)\b/gm),
  ].map(([, name]) => ({
    path,
    name: name!,
  })),
);

/**
 * Compares names only, which finds nearly all: a name that another file has by chance is missed, and nothing
 * is reported wrongly.
 */
const usedByNobody = (exports: typeof exported) =>
  exports
    .filter(
      ({ path, name }) => !forTheDocument.test(path) && !users.get(name)?.some((other) => other !== path),
    )
    .map(({ path, name }) => `${name} of ${path}`);

/** What each `index.ts` of a lib or an app re-exports. */
const reExported = [...texts]
  .filter(([path]) => /^(libs|apps)\/.*\/index\.ts$/.test(path))
  .flatMap(([path, text]) =>
    [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) =>
      names!
        .split(',')
        .map((each) => each.match(/(\w+)\s*$/)?.[1])
        .flatMap((name) => (name ? [{ path, name }] : [])),
    ),
  );

/** The folder of an `index.ts`; that of a lib includes the helpers of its specs. */
const folderOf = (path: string) => path.replace(/(src\/)?index\.ts$/, '');

const usedByNobodyOutside = (names: typeof reExported) =>
  names
    .filter(({ path, name }) => !users.get(name)?.some((user) => !user.startsWith(folderOf(path))))
    .map(({ path, name }) => `${name} of ${path}`);

describe('a name that an index.ts re-exports', () => {
  it('is collected from many files', () => expect(reExported.length).toBeGreaterThan(500));

  it('is used outside its folder', () => expect(usedByNobodyOutside(reExported)).toEqual([]));

  it('is reported if only its own folder uses it', () => {
    const path = 'libs/domain/src/index.ts';
    const name = ['onlyUsed', 'Within'].join('');
    users.set(name, ['libs/domain/src/values.ts']);
    expect(usedByNobodyOutside([{ path, name }])).toEqual([`${name} of ${path}`]);
  });
});

describe('an exported name', () => {
  it('is collected from many files', () => expect(exported.length).toBeGreaterThan(2_500));

  it('is imported by another file, or is allowed with a reason', () =>
    expect(usedByNobody(exported)).toEqual(Object.keys(allowed)));

  it('is reported if nobody imports it, even if an index.ts re-exports it', () => {
    const nobodys = { path: sources[0]!, name: ['used', 'ByNobody'].join('') };
    users.set(nobodys.name, [nobodys.path]);
    expect(usedByNobody([nobodys])).toEqual([`${nobodys.name} of ${nobodys.path}`]);
  });
});

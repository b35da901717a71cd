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
  .filter((path) => !path.includes('generated'));

/** Bodies and answers of the API may be exported only for its document. */
const forTheDocument = /\.(body|view|query|commands)\.ts$|development-issuer\.controller\.ts$/;

// Named by being named here: nothing is open yet to those who come by a link alone (WithoutSignIn), though the guard and
// its specs know how it would be.

/** A file's content without its re-exports, because re-exporting a name does not use it. */
const sayings = new Map(
  sources.map((path) => [
    path,
    readFileSync(join(repository, path), 'utf8').replace(/^export (type )?\{[^}]*\} from .*;$/gm, ''),
  ]),
);

const naming = new Map<string, string[]>();
for (const [path, text] of sayings)
  for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g)))
    naming.set(word, [...(naming.get(word) ?? []), path]);

const exported = [...sayings].flatMap(([path, text]) =>
  [...text.matchAll(/^export (?:async )?(?:const|function|class|abstract class) (\w+)/gm)].map(
    ([, name]) => ({
      path,
      name: name!,
    }),
  ),
);

/**
 * Compares names only, which finds nearly all: a name that another file has by chance is missed, and nothing
 * is reported wrongly.
 */
const usedByNobody = (exports: typeof exported) =>
  exports
    .filter(
      ({ path, name }) => !forTheDocument.test(path) && naming.get(name)!.every((other) => other === path),
    )
    .map(({ path, name }) => `${name} of ${path}`);

describe('an exported name', () => {
  it('is collected from many files', () => expect(exported.length).toBeGreaterThan(1_000));

  it('is imported by another file', () => expect(usedByNobody(exported)).toEqual([]));

  it('is reported where nobody imports it', () => {
    const nobodys = { path: sources[0]!, name: ['used', 'ByNobody'].join('') };
    naming.set(nobodys.name, [nobodys.path]);
    expect(usedByNobody([nobodys])).toEqual([`${nobodys.name} of ${nobodys.path}`]);
  });
});

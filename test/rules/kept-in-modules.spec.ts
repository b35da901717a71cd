import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

/**
 * Each caches what it could compute again, or belongs to an object that is released with it; the free ports are
 * those of the process.
 */
const allowed = [
  'apps/api/src/access/decorators.ts: uploads',
  'apps/api/src/access/followed.ts: following',
  'apps/local/src/free-port.ts: next',
  'apps/local/src/free-port.ts: promised',
  'libs/legislation/src/dates.ts: lastAsked',
  'libs/legislation/src/holidays/working-days.ts: derived',
  'libs/letters/src/pdf.ts: fonts',
];

const changes = String.raw`\??\.(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)\(`;
const assigns = String.raw`(?:\.\w+|\[[^\]:]+\]) (?:[-+]|\?\?|\|\|)?= `;

/** The variables of a module whose values change after loading. */
function keptIn(source: string): readonly string[] {
  const lets = [...source.matchAll(/^(?:export )?let (\w+)/gm)].map(([, name]) => name!);
  const consts = [...source.matchAll(/^(?:export )?const (\w+)/gm)].map(([, name]) => name!);
  const fields = [...source.matchAll(/^\s+(?:\w+ )?static (?!readonly\b)([#\w]+)(?:: [^(]+)?(?: =|;)/gm)];
  const changing = consts.filter((name) =>
    new RegExp(String.raw`(?<![\w.'])${name}(?:${changes}|${assigns})`).test(source),
  );
  return [...lets, ...changing, ...fields.map(([, name]) => name!)];
}

const sources = ['libs', 'apps'].flatMap((root) =>
  readdirSync(join(repository, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${root}/${name}`)
    .filter((name) => /^\w+\/[\w-]+\/src\/.*(?<!\.spec|\bmain)\.ts$/.test(name)),
);

describe('a module of the product', () => {
  it('has no mutable state, so that spec files can share it', () => {
    const kept = sources.flatMap((name) =>
      keptIn(readFileSync(join(repository, name), 'utf8')).map((what) => `${name}: ${what}`),
    );
    expect(sources.length).toBeGreaterThan(1_000);
    expect(kept.sort()).toEqual(allowed);
  });

  it.each([
    ['let asked = 0;', ['asked']],
    ['export let told: string | undefined;', ['told']],
    ['const known = new Map();\nconst look = () => known.set(1, 2);', ['known']],
    ['const rows: Row[] = [];\nexport const note = (row: Row) => void rows.push(row);', ['rows']],
    ['const last = { day: 1 };\nexport const say = () => {\n  last.day = 2;\n};', ['last']],
    ['class Busy {\n  static count = 0;\n}', ['count']],
    ['const names = new Set(["a"]);\nexport const has = (one: string) => names.has(one);', []],
    ['export function all() {\n  const known = new Map();\n  known.set(1, 2);\n}', []],
  ])('is reported if it has state: %s', (source, names) => expect(keptIn(source)).toEqual(names));
});

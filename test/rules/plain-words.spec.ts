import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

/** Words that readers had to read twice, each with what to say instead. */
const instead: Readonly<Record<string, RegExp>> = {
  'null if, undefined if, nothing if': /\b(null|undefined|nothing) where\b/,
  'even if, also if, only if': /\b(even|also|only) where\b(?!,)/,
  'if there is, if no, if nobody':
    /(?<!position )\bwhere (there (is|are) (none|no|one|several)\b|no |nobody has|none )/,
  'depends on': /\bhangs? on (a|the|this|that|it|no)\b/,
  again: /\b(made|built|drawn|worked out|asked|read) anew\b/,
  'the result of, what happened to': /\b(became|become) of (it|that|each|a|an|the)\b/,
  'zero or more': /\bnot below nought\b/,
  'whatever its …': /\bin whatever (capitals|role)\b/,
};

/** Riddles in the titles of tests, each with what to say instead. */
const inTitles: Readonly<Record<string, RegExp>> = {
  'even if it is late, even if it is sent several times': /\bhowever (late|long|many|much|often)\b/,
  'for any, even if': /\b(whatever|whoever)\b/,
  only: /\bnothing but\b/,
  'a different, that differs from': /\banother \w+ than\b/,
  'a limit, that number of': /\bso many\b/,
  'without TLS': /\bin clear\b/,
  'against non-determination': /\bagainst silence\b/,
  'removed, inserted': /\b(was|were) (taken out|put in)\b/,
  'invalid, not a': /\bthat (is|are) (none|no (address|code|list|number|picture|text|zip))\b/,
  'the data that a caller may see, the effect of': /\bwhat (anybody|nobody|somebody)\b/,
};

/** Names that meant answers, addressees, errors and caches: say which. The public name stays. */
const vague = /\b(?:const|let|function|type|interface|class) (?:[a-z]\w*Told|Told\w*|told|telling)\b/g;
const publicNames = ['ToldMoneyFactView'];

const tracked = (...globs: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--', ...globs], { cwd: repository, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((path) => !path.includes('generated'));
const contents = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** What `it` and `describe` are called with, also after a table: `it.each([…])('title', …)`. */
const title = /(?:\b(?:it|describe\w*)|\))\(\s*(?:'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`)/g;
const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(title)].map(([, ...quoted]) => quoted.find((words) => words !== undefined) ?? '');

/** "file: what to say instead of the words" */
const faultsIn = (path: string, text: string, table = instead): readonly string[] =>
  Object.entries(table).flatMap(([say, words]) => {
    const found = words.exec(text);
    return found ? [`${path}: "${found[0]}", say: ${say}`] : [];
  });

const vagueIn = (text: string): readonly string[] =>
  (text.match(vague) ?? []).filter((each) => !publicNames.some((name) => each.endsWith(` ${name}`)));

describe('sources and documents', () => {
  const sources = tracked('libs/*.ts', 'apps/*.ts', 'scripts/*.ts');

  it('use plain words for conditions, results and dependencies', () => {
    const pages = tracked('README.md', 'docs/architecture.md', 'docs/change/*.md', 'docs/operate/*.md');
    expect(pages.length).toBeGreaterThan(10);
    expect(
      [...sources, ...pages]
        .filter((path) => !path.endsWith('.spec.ts'))
        .flatMap((path) => faultsIn(path, contents(path))),
    ).toEqual([]);
  });

  it('use these words in specs and their titles too', () => {
    const specs = tracked('*.spec.ts').filter((path) => !path.endsWith('plain-words.spec.ts'));
    expect(specs.length).toBeGreaterThan(400);
    expect(specs.flatMap((path) => faultsIn(path, contents(path)))).toEqual([]);
  });

  it('say in the titles of tests what happens, without riddles', () => {
    const titles = tracked('*.spec.ts', '*.drill.ts', '*.browser.ts', '*.story.ts').flatMap((path) =>
      titlesIn(contents(path)).map((words) => [path, words] as const),
    );
    expect(titles.length).toBeGreaterThan(3_500);
    expect(titles.flatMap(([path, words]) => faultsIn(path, words, inTitles))).toEqual([]);
  });

  it('name a thing by what it is, not "told"', () => {
    expect(sources.length).toBeGreaterThan(1_000);
    const named = sources.filter((path) => !path.endsWith('.spec.ts'));
    expect(named.flatMap((path) => vagueIn(contents(path)).map((each) => `${path}: ${each}`))).toEqual([]);
  });

  it('are reported if they have such words', () => {
    expect(faultsIn('a.ts', 'The officer; null where the case has none.')).toEqual([
      'a.ts: "null where", say: null if, undefined if, nothing if',
    ]);
    expect(titlesIn("it('is kept', a);\nit.each([['x']])(\n  `is told`, c);\ndescribe('a case', d)")).toEqual(
      ['is kept', 'is told', 'a case'],
    );
    expect(faultsIn('a.ts', 'contains nothing but names, whatever is sent', inTitles)).toEqual([
      'a.ts: "whatever", say: for any, even if',
      'a.ts: "nothing but", say: only',
    ]);
    expect(vagueIn('const told = [];\nexport class ToldMoneyFactView {}\ninterface ActTold {}')).toEqual([
      'const told',
    ]);
  });
});

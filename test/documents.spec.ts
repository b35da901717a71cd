import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../scripts/repository.js';

const documents = [
  'README.md',
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const read = (file: string) => readFileSync(join(repository, file), 'utf8');

/** The headings of a page as links name them. */
const headingsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('the page %s', (file) => {
  it('links only to files that exist', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(repository, dirname(file), link)))).toEqual([]);
  });

  it('links only to headings that exist', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)];
    const lost = links.filter(([, path, heading]) => {
      const page = path ? join(dirname(file), path) : file;
      return page.endsWith('.md') && !headingsOf(page).includes(heading!);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('names only commands that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

/** ADRs describe their own day; the other documents the present. */
const present = documents.filter((file) => !file.startsWith('docs/adr/'));

describe.each(present)('%s', (file) => {
  it('names only files that exist', () => {
    const named = [...read(file).matchAll(/`((?:apps|libs|scripts|test|docs)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    // A spec may be named without its ending.
    const isThere = (path: string) =>
      ['', '.ts', '.spec.ts', '.shared.spec.ts', '.drill.ts'].some((ending) =>
        existsSync(join(repository, path + ending)),
      );
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('README.md', () => {
  it('is short: 150 lines at most', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151);
  });
});

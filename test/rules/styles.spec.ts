import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../../apps/console/styles/', import.meta.url);

/** The classes that a file styles at its outermost level, each once. */
const blocksIn = (file: string): readonly string[] => [
  ...new Set(readFileSync(new URL(file, folder), 'utf8').match(/^\.[a-z][\w-]*/gm)),
];

describe('the styles of the console', () => {
  it('have each class in one file: the later of two would win on the pages of the other', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.scss'));
    const all = files.flatMap((file) => blocksIn(file).map((block) => ({ file, block })));
    expect(all.length).toBeGreaterThan(50);
    const twice = all.filter(({ file, block }) =>
      all.some((each) => each.block === block && each.file !== file),
    );
    expect(twice).toEqual([]);
  });
});

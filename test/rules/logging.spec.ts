import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Pino serialises an error only under the name `err`; under another it logs `{}`. */
const lostError =
  /\blog(?:ger)?\b[\w.#]*\(\s*(?:'[^']*',\s*)?(?=\{)[^{}]*[{,][^{}]*?(?<=[{,]\s*)(?:error|e|cause|exception)\s*[,:}]/;
const isLost = (source: string): boolean => lostError.test(source);

describe('a logged error', () => {
  it.each([
    [`log.info({ error }, 'it broke')`, true],
    [`this.#log.warn({ table, error }, 'it broke')`, true],
    [`log('it broke', { error })`, true],
    [`log.warn({ error: thrown }, 'it broke')`, true],
    [`log.error({ err: error }, 'it broke')`, false],
    [`log.error({ err }, 'it broke')`, false],
  ])('is classified as transient or not: %s', (source, expected) => {
    expect(isLost(source)).toBe(expected);
  });

  it('is classified by the name that is logged', async () => {
    const lost: string[] = [];
    for (const folder of ['apps', 'libs'])
      for (const name of await readdir(folder, { recursive: true }))
        if (name.endsWith('.ts') && isLost(await readFile(join(folder, name), 'utf8'))) lost.push(name);
    expect(lost).toEqual([]);
  });
});

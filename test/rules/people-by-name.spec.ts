import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const sources = execFileSync(
  'git',
  ['ls-files', 'libs/*.ts', 'apps/api/*.ts', 'apps/clerk/*.ts', 'apps/console/*.ts'],
  {
    cwd: repository,
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .filter((path) => !/[.]spec[.]ts$|generated|worklist\/(sentence|worklist-queries)[.]ts$/.test(path));

/** Names of variables that hold a person's id; `requestedBy` and `proposedBy` are roles. */
const idOfAPerson =
  /\$\{(?:[\w.!?]+\.)?(?:by|officer|signer|leaver|officer\.id|(?:signed|held|confirmed|recommended|issued|reviewed|approved|recorded)By)\}/;

/**
 * Whether a text is a sentence and not the key of a stream or row: it has words apart from its placeholders.
 */
const isSentence = (text: string) => /\s[a-z]{2,}/.test(text.replace(/\$\{[^}]*\}/g, ''));

const faultsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`[^`]*`/g)]
    .map(([found]) => found)
    .filter((each) => idOfAPerson.test(each) && isSentence(each));

describe('a sentence for people', () => {
  it('calls a person by name or role, never by an id', () => {
    const faults = sources.flatMap((path) =>
      faultsIn(readFileSync(join(repository, path), 'utf8')).map((each) => `${path}: ${each}`),
    );
    expect(sources.length).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });

  it.each([
    [`\`\${by} recommended it.\``, 1],
    [`\`\${state.confirmedBy} has confirmed it.\``, 1],
    [`\`officer-\${officer}\``, 0],
    [`\`\${say.person(officer)} leaves\``, 0],
  ])('is reported if it names an id: %s', (text, number) => expect(faultsIn(text)).toHaveLength(number));
});

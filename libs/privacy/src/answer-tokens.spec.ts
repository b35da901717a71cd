import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { answerTokens } from './answer-tokens.js';
import { KeyVault } from './key-vault.js';

const folder = mkdtempSync(join(tmpdir(), 'answer-tokens-'));
const vault = KeyVault.open({ folder });
const tokens = answerTokens(vault, (letter) => `document-${letter}`);
afterAll(async () => {
  await vault.close();
  rmSync(folder, { recursive: true });
});

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const mine = { caseId: uuid(1), letter: uuid(2) };

describe('the token of a link in a letter', () => {
  it('names its letter, and is the same each time', () => {
    expect(tokens.read(tokens.of(mine))).toEqual(mine);
    expect(tokens.of(mine)).toBe(tokens.of(mine));
    expect(tokens.of(mine)).toHaveLength(72);
  });

  it('does not work with another letter, another case or any change', () => {
    const token = tokens.of(mine);
    const other = tokens.of({ caseId: uuid(1), letter: uuid(3) });
    // The proof of one token behind the ids of another.
    expect(tokens.read(other.slice(0, 43) + token.slice(43))).toBeUndefined();
    for (let at = 0; at < token.length; at += 1) {
      const changed = token[at] === 'A' ? 'B' : 'A';
      expect(tokens.read(token.slice(0, at) + changed + token.slice(at + 1))).toBeUndefined();
    }
    for (const odd of [
      '',
      token.slice(1),
      `${token}A`,
      token.toUpperCase(),
      '../'.repeat(24),
      'é'.repeat(72),
    ])
      expect(tokens.read(odd)).toBeUndefined();
  });

  it('opens nothing once its letter was erased', () => {
    const gone = { caseId: uuid(1), letter: uuid(4) };
    const token = tokens.of(gone);
    vault.destroy(`document-${gone.letter}`);
    expect(tokens.read(token)).toBeUndefined();
  });
});

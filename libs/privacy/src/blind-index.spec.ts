import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { blindIndex, nameWords } from './blind-index.js';
import { KeyVault } from './key-vault.js';

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'casebook-blind-')));
const vaults = folders.map((folder) => KeyVault.open({ folder }));

afterAll(async () => {
  for (const vault of vaults) await vault.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the blind index', () => {
  it.each([
    ['Mrs Zoë O’Connor-Smith', ['zoe', 'oconnor', 'smith']],
    ['SMITH & Sons (Builders) Ltd', ['smith', 'sons', 'builders', 'ltd']],
    ['', []],
    ['J', []],
  ])('splits a name into words: %s', (name, words) => expect(nameWords(name)).toEqual(words));

  it('finds the same word by the same hash in any spelling', () => {
    const index = blindIndex(vaults[0]!);
    expect(index('zoë SMITH')).toEqual(index('Zoe Smith'));
    expect(index('Smithson')).not.toEqual(index('Smith'));
  });

  it('reveals nothing about a word without its key', () => {
    const [one, other] = vaults.map((vault) => blindIndex(vault)('Smith'));
    expect(one).not.toEqual(other);
    expect(one!.join()).not.toMatch(/smith/i);
  });
});

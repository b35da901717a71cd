import { createHmac } from 'node:crypto';
import type { KeyVault } from './key-vault.js';

/** The key of the index: with people's keys, and nobody's. */
const indexSubject = 'blind-index';
const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'and', 'the']);
const tokenBytes = 16;

/** The words of a name: small letters, no accents, no titles, each once. */
export const nameWords = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/['\u2019]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !titles.has(word)),
  ),
];

/**
 * Words by which somebody's name is found without being kept: each as a keyed hash. Only whole words are found, and only
 * by whoever has the key; a word that was taken out of an index cannot be had back from it.
 */
export const blindIndex =
  (vault: KeyVault) =>
  (text: string): readonly string[] => {
    const key = vault.keyFor(indexSubject);
    return nameWords(text).map((word) =>
      createHmac('sha256', key).update(word).digest().subarray(0, tokenBytes).toString('base64url'),
    );
  };

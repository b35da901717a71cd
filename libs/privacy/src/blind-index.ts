import { createHmac } from 'node:crypto';
import type { KeyVault } from './key-vault.js';

/** The key of the index. It is stored with people's keys, but belongs to no person. */
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
 * Keyed hashes of the words of a name, so that a name can be found without being stored. Only whole words are found,
 * and only with the key. A word cannot be recovered from the index.
 */
export const blindIndex =
  (vault: KeyVault) =>
  (text: string): readonly string[] => {
    const key = vault.keyFor(indexSubject);
    return nameWords(text).map((word) =>
      createHmac('sha256', key).update(word).digest().subarray(0, tokenBytes).toString('base64url'),
    );
  };

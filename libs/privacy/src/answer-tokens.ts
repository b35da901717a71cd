import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeyVault } from './key-vault.js';
import type { Subject } from './vault-entries.js';

/** A letter of a case, identified by the UUIDs of both. */
export interface LetterNamed {
  readonly caseId: string;
  readonly letter: string;
}

/** Makes and reads the tokens of links in letters. */
export interface AnswerTokens {
  /** Always the same token for the same letter, while its key exists. A missing key is created. */
  readonly of: (named: LetterNamed) => string;
  /** The letter that a genuine token names; undefined if the token is forged or the letter was erased. */
  readonly read: (token: string) => LetterNamed | undefined;
}

const idBytes = 16;
/** Together with both ids, this is a number of bytes that has only one base64url form. */
const proofBytes = 22;
const tokenPattern = /^[A-Za-z0-9_-]{72}$/;

/**
 * A token names a letter and proves it with a key derived from the letter's own. So no key opens two links, no key has
 * to be changed for all links, and erasing a person also ends their link. The record, and not the token, says what a
 * link opens, for whom and until when.
 */
export function answerTokens(vault: KeyVault, subjectOf: (letter: string) => Subject): AnswerTokens {
  const proofOf = (key: ReturnType<KeyVault['keyFor']>, ids: Buffer): Buffer =>
    createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'answer link', 32)))
      .update(ids)
      .digest()
      .subarray(0, proofBytes);
  return {
    of: ({ caseId, letter }) => {
      const ids = Buffer.concat([bytesOf(caseId), bytesOf(letter)]);
      const proof = proofOf(vault.keyFor(subjectOf(letter)), ids);
      return Buffer.concat([ids, proof]).toString('base64url');
    },
    read: (token) => {
      if (!tokenPattern.test(token)) return undefined;
      const bytes = Buffer.from(token, 'base64url');
      const ids = bytes.subarray(0, 2 * idBytes);
      const letter = uuidOf(ids.subarray(idBytes));
      const key = vault.find(subjectOf(letter));
      if (!key || key === 'erased') return undefined;
      if (!timingSafeEqual(proofOf(key, ids), bytes.subarray(2 * idBytes))) return undefined;
      return { caseId: uuidOf(ids.subarray(0, idBytes)), letter };
    },
  };
}

/** The hash under which a token is recorded. */
export const tokenSha256 = (token: string): string => createHash('sha256').update(token).digest('hex');

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The placeholder for the token in a stored letter: nobody reads the token before the recipient does. */
const place = '{token}';

/** The place of the link in the text of a letter. */
export const answerAddress = (consoleUrl: string): string => `${consoleUrl}/answer/${place}`;

/** A letter as it is sent, with its token inserted. */
export const withToken = (letter: string, token: string): string =>
  letter.replaceAll(`/answer/${place}`, `/answer/${token}`);

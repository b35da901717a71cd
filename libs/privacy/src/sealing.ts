import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { KeyVault } from './key-vault.js';
import type { Subject } from './vault-entries.js';

/** A person's data, readable only while that person's key exists: `sealed.v1.<kind>.<subject>.<data>`. */
export type Sealed = string & { readonly __brand: 'Sealed' };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Opened<Value> = { readonly value: Value } | { readonly erased: true };

/** The placeholder for erased data: text for text, an object for an object. */
const erasedText = '[erased]';
const erasedObject = { erased: true } as const;

/**
 * The placeholder if the key is not in this vault, because the vault was restored from an older backup. Nobody was
 * erased.
 */
const keyMissingText = '[key not here]';
const keyMissingObject = { keyMissing: true } as const;

/** The data was changed after it was sealed, or belongs to another subject. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** The vault never had this key: it is the wrong vault, or was restored from a backup that is older than the key. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';
}

type Kind = 'text' | 'json' | 'gzip';
const sealedPattern = /^sealed\.v1\.(text|json|gzip)\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.([A-Za-z0-9_-]+)$/;
const beginning = 'sealed.v1.';

/** Refuse such a text from outside, because it would be opened as somebody's data. */
export const looksSealed = (text: string): boolean => text.startsWith(beginning);

export interface Sealing {
  readonly seal: (subject: Subject, value: Json) => Sealed;
  /** Compressed first: for documents. */
  readonly sealBytes: (subject: Subject, bytes: Uint8Array) => Sealed;
  readonly open: (sealed: Sealed) => Opened<Json>;
  readonly openBytes: (sealed: Sealed) => Opened<Buffer>;
  /**
   * A copy of a document with all its sealed data opened. If a person was erased, or their key is missing, it has a
   * placeholder instead.
   */
  readonly openAll: (document: Json) => Json;
}

/** Seals with the keys of a vault. A missing key is created; sealing for an erased subject throws. */
export function sealing(vault: KeyVault): Sealing {
  const close = (kind: Kind, subject: Subject, plain: Uint8Array): Sealed => {
    const head = `${beginning}${kind}.${subject}`;
    return `${head}.${encrypt(vault.keyFor(subject), head, plain).toString('base64url')}` as Sealed;
  };

  const seal = (subject: Subject, value: Json): Sealed =>
    typeof value === 'string'
      ? close('text', subject, Buffer.from(value))
      : close('json', subject, Buffer.from(JSON.stringify(value)));

  const open = (sealed: Sealed): Opened<Json> => {
    const { kind, plain } = unseal(vault, sealed);
    if (!plain) return erasedObject;
    if (kind === 'gzip') throw new TypeError('Sealed bytes are opened with openBytes.');
    return { value: kind === 'text' ? plain.toString() : (JSON.parse(plain.toString()) as Json) };
  };

  const openAll = (document: Json): Json => {
    if (typeof document === 'string') return looksSealed(document) ? shown(document as Sealed) : document;
    if (typeof document !== 'object' || document === null) return document;
    if (Array.isArray(document)) return document.map(openAll);
    return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, openAll(value)]));
  };

  const shown = (sealed: Sealed): Json => {
    if (vault.find(subjectOf(sealed)) === undefined)
      return parts(sealed).kind === 'json' ? keyMissingObject : keyMissingText;
    const { kind, plain } = unseal(vault, sealed);
    if (kind === 'json') return plain ? (JSON.parse(plain.toString()) as Json) : erasedObject;
    if (!plain) return erasedText;
    // Documents stay sealed, because a list must not contain a megabyte of somebody's form.
    return kind === 'text' ? plain.toString() : sealed;
  };

  return {
    seal,
    sealBytes: (subject, bytes) => close('gzip', subject, gzipSync(bytes, { level: 6 })),
    open,
    openBytes: (sealed) => {
      const { kind, plain } = unseal(vault, sealed);
      if (!plain) return erasedObject;
      return { value: kind === 'gzip' ? gunzipSync(plain) : plain };
    },
    openAll,
  };
}

/** The subjects of all sealed data in a document, one entry for each sealed value. */
export function subjectsIn(document: Json | undefined): readonly Subject[] {
  if (typeof document === 'string') return looksSealed(document) ? [subjectOf(document as Sealed)] : [];
  if (typeof document !== 'object' || document === null) return [];
  return Object.values(document).flatMap(subjectsIn);
}

/** The subject of a sealed value. */
export function subjectOf(sealed: Sealed): Subject {
  return parts(sealed).subject;
}

function unseal(vault: KeyVault, sealed: Sealed): { kind: Kind; plain: Buffer | null } {
  const { kind, subject, data } = parts(sealed);
  const key = vault.find(subject);
  if (key === 'erased') return { kind, plain: null };
  if (!key) throw new KeyUnknown(`The key of ${subject} is missing, although it was not destroyed here.`);
  return { kind, plain: decrypt(key, `${beginning}${kind}.${subject}`, data) };
}

function parts(sealed: Sealed): { kind: Kind; subject: Subject; data: Buffer } {
  const [, kind, subject, data] = sealedPattern.exec(sealed) ?? [];
  if (!kind || !subject || !data) throw new SealBroken('It does not have the form of sealed data.');
  return { kind: kind as Kind, subject, data: Buffer.from(data, 'base64url') };
}

const ivBytes = 12;
const tagBytes = 16;

/**
 * Derived from the key and the contents, so that the same words under the same key give the same sealed text. So a
 * letter that is sent again is recognised without being opened. Each key seals only the texts of one person on one
 * case, so this reveals only that the person sent the same text again.
 */
const ivOf = (key: KeyObject, head: string, plain: Uint8Array): Buffer =>
  createHmac('sha256', key)
    .update('iv')
    .update(head)
    .update('\0')
    .update(plain)
    .digest()
    .subarray(0, ivBytes);

function encrypt(key: KeyObject, head: string, plain: Uint8Array): Buffer {
  const iv = ivOf(key, head, plain);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(head));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]);
}

function decrypt(key: KeyObject, head: string, data: Buffer): Buffer {
  if (data.length < ivBytes + tagBytes) throw new SealBroken('It is too short to be sealed data.');
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(head));
  decipher.setAuthTag(data.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(data.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken('It was changed after it was sealed, or was sealed for somebody else.', { cause });
  }
}

import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { KeyVault } from './key-vault.js';
import { KeyUnknown, SealBroken } from './sealing.js';
import type { Subject } from './vault-entries.js';

/** A file, identified by its bytes as its fact records them. Nobody can change this afterwards. */
export interface FileName {
  readonly subject: Subject;
  readonly sha256: string;
  readonly bytes: number;
}

/** Reads a part of the sealed bytes, without `to`; undefined if there is no such file. */
type ReadPart = (from: number, to: number) => Promise<Uint8Array | undefined>;

/** The sealed file, or a part of it, is missing in the store. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

export interface FileSealing {
  readonly sealFile: (name: Omit<FileName, 'bytes'>, plain: Uint8Array) => Promise<Buffer>;
  /** The bytes of a file in a range, without `to`; `erased` if its key was destroyed. */
  readonly openFile: (
    name: FileName,
    read: ReadPart,
    from: number,
    to: number,
  ) => { readonly erased: true } | { readonly opened: AsyncIterable<Buffer> };
}

const frameBytes = 256 * 1024;
const ivBytes = 12;
const tagBytes = 16;
const sealedFrame = ivBytes + frameBytes + tagBytes;
/** Four megabytes: the most that is in memory at once while a file is read. */
const framesAtOnce = 16;

/**
 * Seals files in frames. Each frame is bound to its place in its file, so that a part can be read without the rest, and
 * no frame can be moved, left out or put into another file.
 */
export function fileSealing(vault: KeyVault): FileSealing {
  return {
    sealFile: async ({ subject, sha256 }, plain) => {
      const key = vault.keyFor(subject);
      const name = { subject, sha256, bytes: plain.byteLength };
      const frames: Buffer[] = [];
      for (let at = 0; at * frameBytes < plain.byteLength; at += 1) {
        frames.push(sealFrame(key, headOf(name, at), plain.subarray(at * frameBytes, (at + 1) * frameBytes)));
        if (at % framesAtOnce === framesAtOnce - 1) await letOthersIn();
      }
      return Buffer.concat(frames);
    },
    openFile: (name, read, from, to) => {
      const key = vault.find(name.subject);
      if (key === 'erased') return { erased: true };
      if (!key)
        throw new KeyUnknown(`The key of ${name.subject} is missing, although it was not destroyed here.`);
      return { opened: opened(name, key, read, { from, to }) };
    },
  };
}

async function* opened(
  name: FileName,
  key: KeyObject,
  read: ReadPart,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<Buffer> {
  const last = Math.ceil(to / frameBytes);
  for (let first = Math.floor(from / frameBytes); first < last; first += framesAtOnce) {
    const end = Math.min(first + framesAtOnce, last);
    const sealed = await read(first * sealedFrame, end * sealedFrame);
    if (!sealed) throw new FileMissing(`The file of ${name.subject} is not where it was kept.`);
    const plain: Buffer[] = [];
    for (let at = first; at < end; at += 1) {
      const start = (at - first) * sealedFrame;
      plain.push(openFrame(key, headOf(name, at), sealed.subarray(start, start + sealedFrame)));
    }
    const all = Buffer.concat(plain);
    const begins = first * frameBytes;
    yield all.subarray(Math.max(from - begins, 0), Math.min(to - begins, all.length));
  }
}

const headOf = ({ subject, sha256, bytes }: FileName, at: number): Buffer =>
  Buffer.from(`sealed-file.v1.${subject}.${sha256}.${bytes}.${at}`);

function sealFrame(key: KeyObject, head: Buffer, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(head);
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]);
}

function openFrame(key: KeyObject, head: Buffer, sealed: Uint8Array): Buffer {
  if (sealed.byteLength <= ivBytes + tagBytes) throw new FileMissing('A part of a sealed file is missing.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes));
  decipher.setAAD(head);
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken('A file was changed after it was sealed, or was sealed under another name.', {
      cause,
    });
  }
}

import { createHash } from 'node:crypto';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { isObject } from '../document.js';
import { largestSubmissionBytes, readJson } from '../read-json.js';
import type { SubmissionReading } from '../reading.js';
import { type BesideIt, isPlanningPortal, readPlanningPortal } from './read-application.js';

/** More files, or larger ones, than any application has had: beyond that it is an attack or a mistake. */
export const zipLimits = {
  files: 500,
  bytesOfOne: 100 * 1024 * 1024,
  bytesInAll: 400 * 1024 * 1024,
} as const;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8;

const main = 'application.json';
const boundaryName = 'sitelocationwgs84.geojson';

export interface ZipRead {
  readonly reading: SubmissionReading;
  /** `Application.json` as it came: what the submission is known by. */
  readonly application: Buffer;
}

/**
 * The submission in a zip of the Planning Portal. Each entry is counted, measured while it is unpacked, and hashed; an
 * archive inside it stays a file like any other and is not opened.
 */
export async function readZip(bytes: Buffer): Promise<ZipRead> {
  const refuse = (because: string): ZipRead => ({
    reading: { refused: [{ field: '', code: 'not-a-submission-zip', because }] },
    application: Buffer.alloc(0),
  });
  try {
    const { kept, files } = await unpacked(bytes);
    const application = kept.get(main);
    if (!application)
      return refuse('The zip holds no Application.json: it is no submission of the Planning Portal.');
    const parsed = readJson(application);
    if ('refused' in parsed) return { reading: { refused: [parsed.refused] }, application };
    if (!isObject(parsed.json) || !isPlanningPortal(parsed.json))
      return refuse('Its Application.json is not of the shape that the Planning Portal sends.');
    const drawn = kept.get(boundaryName);
    const boundary = drawn && readJson(drawn);
    const beside: BesideIt = { files, ...(boundary && 'json' in boundary && { boundary: boundary.json }) };
    return { reading: readPlanningPortal(parsed.json, beside), application };
  } catch (error) {
    if (error instanceof BadZip) return refuse(error.message);
    return refuse('The zip cannot be read: it is damaged, encrypted, or no zip at all.');
  }
}

class BadZip extends Error {}

async function unpacked(bytes: Buffer) {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  const kept = new Map<string, Buffer>();
  const files = new Map<string, { bytes: number; sha256: string }>();
  let all = 0;
  let count = 0;
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    if (entry.fileName.endsWith('/')) continue;
    count += 1;
    if (count > zipLimits.files) throw new BadZip(`The zip holds more than ${zipLimits.files} files.`);
    if (entry.isEncrypted()) throw new BadZip('The zip is encrypted.');
    if (entry.uncompressedSize > zipLimits.bytesOfOne)
      throw new BadZip(`A file in the zip has more than ${zipLimits.bytesOfOne} bytes.`);
    all += entry.uncompressedSize;
    if (all > zipLimits.bytesInAll)
      throw new BadZip(`The zip unpacks to more than ${zipLimits.bytesInAll} bytes.`);
    const name = entry.fileName.split('/').at(-1)!;
    const key = name.toLowerCase();
    const wanted = (key === main || key === boundaryName) && entry.uncompressedSize <= largestSubmissionBytes;
    const { hash, chunks } = await readEntry(zip, entry, wanted);
    files.set(name, { bytes: entry.uncompressedSize, sha256: hash });
    if (wanted) kept.set(key, Buffer.concat(chunks));
  }
  return { kept, files };
}

async function readEntry(zip: ZipFile, entry: Entry, keep: boolean) {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (keep) chunks.push(chunk);
  }
  return { hash: hash.digest('hex'), chunks };
}

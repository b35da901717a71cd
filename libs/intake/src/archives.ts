import { createHash } from 'node:crypto';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** The largest document, and the largest archive with all documents of an application. */
export const largestFileBytes = 100 * 1024 * 1024;

/** More, larger or deeper files than any application has had: above this it is an attack or a mistake. */
export const archiveLimits = {
  files: 500,
  bytesOfOne: largestFileBytes,
  bytesInAll: 400 * 1024 * 1024,
  /** Nested archives: one is opened, and the archives in it are not. */
  nesting: 1,
} as const;

/** An archive exceeds the limits; the message says which, for people. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8;

/** A file in an archive, whose bytes are read on demand. */
interface FileInArchive {
  /** Without its folders. */
  readonly name: string;
  readonly bytes: number;
  readonly read: () => Promise<{ readonly sha256: string; readonly content: Buffer }>;
  readonly hash: () => Promise<string>;
}

/** The total content of an archive, including nested archives. */
interface Counted {
  files: number;
  bytes: number;
}

/** The files of an archive one after another, each counted and measured before it is unpacked. */
export async function* filesInArchive(
  archive: Buffer,
  counted: Counted = { files: 0, bytes: 0 },
): AsyncGenerator<FileInArchive> {
  const zip = await readable(() =>
    fromBufferPromise(archive, { lazyEntries: true, validateEntrySizes: true }),
  );
  const entries = (zip.eachEntry() as AsyncIterable<Entry>)[Symbol.asyncIterator]();
  for (;;) {
    const next = await readable(() => entries.next());
    if (next.done) return;
    const entry = next.value;
    if (entry.fileName.endsWith('/')) continue;
    count(entry, counted);
    yield fileOf(zip, entry);
  }
}

const fileOf = (zip: ZipFile, entry: Entry): FileInArchive => ({
  name: entry.fileName.split('/').at(-1)!,
  bytes: entry.uncompressedSize,
  read: async () => {
    const content: Buffer[] = [];
    const sha256 = await throughEntry(zip, entry, (chunk) => content.push(chunk));
    return { sha256, content: Buffer.concat(content) };
  },
  hash: () => throughEntry(zip, entry, () => undefined),
});

/**
 * Throws {@link ArchiveRefused} if an archive with its nested archives has more than any real application.
 */
export async function checkArchive(
  archive: Buffer,
  depth = 0,
  counted: Counted = { files: 0, bytes: 0 },
): Promise<void> {
  for await (const file of filesInArchive(archive, counted)) {
    const { content } = await file.read();
    if (!isZip(content)) continue;
    if (depth >= archiveLimits.nesting)
      throw new ArchiveRefused(
        `Archives in it are nested more than ${archiveLimits.nesting} deep: ${file.name}.`,
      );
    await checkArchive(content, depth + 1, counted);
  }
}

const damaged = 'It cannot be read: it is damaged, encrypted, or not a zip.';

async function readable<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof ArchiveRefused) throw cause;
    throw new ArchiveRefused(damaged, { cause });
  }
}

function count(entry: Entry, counted: Counted): void {
  const { files, bytesOfOne, bytesInAll } = archiveLimits;
  counted.files += 1;
  counted.bytes += entry.uncompressedSize;
  if (counted.files > files) throw new ArchiveRefused(`The zip holds more than ${files} files.`);
  if (entry.isEncrypted()) throw new ArchiveRefused('The zip is encrypted.');
  if (entry.uncompressedSize > bytesOfOne)
    throw new ArchiveRefused(`A file in the zip has more than ${bytesOfOne} bytes.`);
  if (counted.bytes > bytesInAll)
    throw new ArchiveRefused(`The zip unpacks to more than ${bytesInAll} bytes.`);
}

const throughEntry = (zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<string> =>
  readable(async () => {
    const hash = createHash('sha256');
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      take(chunk);
    }
    return hash.digest('hex');
  });

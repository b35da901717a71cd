import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeNeeding } from '../../../test/services/needs.js';
import { lackingS3, type RunningS3, startS3 } from '../../../test/services/s3.js';
import { type FileStore, FileStoreUnavailable, fileKey, fileSubject } from './file-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

interface Kept {
  readonly store: FileStore;
  /** The stored names, as an administrator sees them. */
  readonly names: () => Promise<readonly string[]>;
}

const hash = (digit: string) => digit.repeat(64);

/** The requirements for every store. */
function everyStore(of: () => Kept): void {
  const mine = fileSubject('mine');
  const key = fileKey(mine, hash('a'));
  const bytes = randomBytes(300_000);

  it('returns what it stores, whole or in part', async () => {
    const { store } = of();
    await store.put(key, bytes);
    expect(Buffer.from((await store.read(key, 0, bytes.length))!).equals(bytes)).toBe(true);
    expect(Buffer.from((await store.read(key, 5, 9))!).equals(bytes.subarray(5, 9))).toBe(true);
  });

  it('returns the existing bytes of a range that goes beyond the end', async () => {
    const part = await of().store.read(key, bytes.length - 3, bytes.length + 100);
    expect(Buffer.from(part!).equals(bytes.subarray(-3))).toBe(true);
  });

  it('stores the same bytes once, even if they are sent several times', async () => {
    const { store, names } = of();
    const before = await names();
    await store.put(key, bytes);
    expect(await names()).toEqual(before);
  });

  it('has nothing under an unknown name', async () =>
    expect(await of().store.read(fileKey(mine, hash('b')), 0, 10)).toBeUndefined());

  it('deletes everything of a subject, and nothing of another with a similar name', async () => {
    const { store } = of();
    const alike = fileKey(fileSubject('mine-too'), hash('a'));
    await store.put(fileKey(mine, hash('c')), bytes);
    await store.put(alike, bytes);
    await store.removeAll(mine);
    expect(await store.read(key, 0, 10)).toBeUndefined();
    expect(await store.read(fileKey(mine, hash('c')), 0, 10)).toBeUndefined();
    expect(await store.read(alike, 0, 10)).toHaveLength(10);
    await store.removeAll(mine);
  });

  it.each(['../../etc/passwd', 'document-x', '', 'document-x/..', `document-x/${'a'.repeat(64)}/b`])(
    'refuses an invalid name: %s',
    async (name) => {
      const { store } = of();
      await expect(store.put(name, bytes)).rejects.toThrow();
      await expect(store.read(name, 0, 1)).rejects.toThrow();
      await expect(store.removeAll(`${name}/`)).rejects.toThrow();
    },
  );
}

describe('a folder of documents', () => {
  let folder: string;
  let kept: Kept;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-store-'));
    kept = { store: folderStore(join(folder, 'new')), names: () => readdir(folder, { recursive: true }) };
  });
  afterAll(() => rm(folder, { recursive: true }));
  everyStore(() => kept);

  it('reports that it cannot be written', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const store = folderStore(file);
    await expect(store.read(fileKey(fileSubject('x'), hash('a')), 0, 1)).rejects.toThrow(
      FileStoreUnavailable,
    );
    await expect(store.put(fileKey(fileSubject('x'), hash('a')), Buffer.from('a'))).rejects.toThrow(
      FileStoreUnavailable,
    );
  });
});

describeNeeding('a bucket of documents', lackingS3, () => {
  let s3: RunningS3;
  let kept: Kept;
  beforeAll(async () => {
    s3 = await startS3();
    const { bucket: Bucket } = s3.settings;
    kept = {
      store: s3Store(s3.settings),
      names: async () => {
        const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket }));
        return Contents.map(({ Key }) => Key!);
      },
    };
  }, 120_000);
  afterAll(async () => {
    kept.store.close();
    await s3.stop();
  });
  everyStore(() => kept);

  it('keeps everything under its prefix', async () => {
    for (const name of await kept.names()) expect(name).toMatch(/^cases\/document-/);
  });

  it('reports that it does not exist or cannot be reached', async () => {
    const key = fileKey(fileSubject('x'), hash('a'));
    for (const changed of [{ bucket: 'another' }, { endpoint: 'http://127.0.0.1:9' }]) {
      const store = s3Store({ ...s3.settings, ...changed });
      await expect(store.put(key, Buffer.from('a'))).rejects.toThrow(FileStoreUnavailable);
      store.close();
    }
  }, 60_000);
});

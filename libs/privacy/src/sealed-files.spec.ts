import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyVault } from './key-vault.js';
import { FileMissing, type FileName, type FileSealing, fileSealing } from './sealed-files.js';
import { SealBroken } from './sealing.js';

let folder: string;
let vault: KeyVault;
let files: FileSealing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-files-'));
  vault = KeyVault.open({ folder });
  files = fileSealing(vault);
});
afterAll(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});

const frame = 256 * 1024;
const named = (subject: string, plain: Buffer): FileName => ({
  ...{ subject, bytes: plain.length },
  sha256: createHash('sha256').update(plain).digest('hex'),
});
const from = (sealed: Buffer) => async (start: number, end: number) => sealed.subarray(start, end);

async function read(name: FileName, sealed: Buffer, start = 0, end = name.bytes): Promise<Buffer> {
  const answer = files.openFile(name, from(sealed), start, end);
  if ('erased' in answer) throw new Error('erased');
  const parts: Buffer[] = [];
  for await (const part of answer.opened) parts.push(part);
  return Buffer.concat(parts);
}

describe('a sealed file', () => {
  it.each([1, frame - 1, frame, frame + 1, 17 * frame + 3])(
    'of %d bytes is read back unchanged',
    async (length) => {
      const plain = randomBytes(length);
      const name = named('lengths', plain);
      expect((await read(name, await files.sealFile(name, plain))).equals(plain)).toBe(true);
    },
  );

  it('can be read in any part', async () => {
    const plain = randomBytes(18 * frame);
    const name = named('parts', plain);
    const sealed = await files.sealFile(name, plain);
    const place = fc.nat(plain.length - 1);
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
        expect((await read(name, sealed, start, end)).equals(plain.subarray(start, end))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('reveals nothing of its content', async () => {
    const plain = Buffer.from('Mrs A N Other, 1 Mill Road. '.repeat(40_000));
    const sealed = await files.sealFile(named('secret', plain), plain);
    expect(sealed.includes('Mill Road')).toBe(false);
  });

  const changes: Readonly<Record<string, (sealed: Buffer, name: FileName) => readonly [Buffer, FileName]>> = {
    'with one bit changed': (sealed, name) => {
      const changed = Buffer.from(sealed);
      changed[frame + 100]! ^= 1;
      return [changed, name];
    },
    'with two frames swapped': (sealed, name) => {
      const one = frame + 28;
      return [
        Buffer.concat([sealed.subarray(one, 2 * one), sealed.subarray(0, one), sealed.subarray(2 * one)]),
        name,
      ];
    },
    'cut off': (sealed, name) => [sealed.subarray(0, sealed.length - 5), name],
    'as another file of the same person': (sealed, name) => [sealed, { ...name, sha256: 'ab'.repeat(32) }],
    'as a longer one': (sealed, name) => [sealed, { ...name, bytes: name.bytes - 1 }],
  };
  it.each(Object.keys(changes))('cannot be opened %s', async (change) => {
    const plain = randomBytes(3 * frame + 10);
    const name = named('tampered', plain);
    const [changed, asked] = changes[change]!(await files.sealFile(name, plain), name);
    await expect(read(asked, changed)).rejects.toThrow(SealBroken);
  });

  it('reports that its last part is missing', async () => {
    const plain = randomBytes(2 * frame);
    const name = named('short', plain);
    const sealed = await files.sealFile(name, plain);
    await expect(read(name, sealed.subarray(0, frame + 28))).rejects.toThrow(FileMissing);
  });

  it('cannot be opened after its key is destroyed', async () => {
    const plain = randomBytes(10);
    const name = named('forgotten', plain);
    const sealed = await files.sealFile(name, plain);
    vault.destroy('forgotten');
    expect(files.openFile(name, from(sealed), 0, 10)).toEqual({ erased: true });
  });
});

import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRing, unwrap } from './key-ring.js';
import { KeyVault } from './key-vault.js';
import { SubjectErased, VaultDamaged } from './vault-entries.js';

let folder: string;
let vault: KeyVault;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-vault-'));
  vault = KeyVault.open({ folder });
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});

describe('the key vault', () => {
  it('gives a person the same key each time, and each person a different one', () => {
    expect(key('ann')).toEqual(key('ann'));
    expect(key('ann')).not.toEqual(key('bob'));
  });

  it('keeps keys across a restart', async () => {
    const before = key('ann');
    await reopen();
    expect(key('ann')).toEqual(before);
  });

  it('prepares many keys at once, and keeps existing ones', async () => {
    const ann = key('ann');
    await vault.prepare(['ann', 'bob', 'cem', 'bob']);
    expect(vault.find('bob')).toBeDefined();
    expect(key('ann')).toEqual(ann);
  });

  it('has no key of a person who never had one', () => {
    expect(vault.find('nobody')).toBeUndefined();
  });

  it.each(['', 'a b', '../up', 'a.b', 'x'.repeat(65)])('refuses an invalid name: %j', (name) => {
    expect(() => vault.keyFor(name)).toThrow(RangeError);
  });

  it('is readable only by its owner', async () => {
    key('ann');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder))
      expect([name, (await stat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
  });

  it('reports a lost key ring, and does not treat it as erasure', async () => {
    key('ann');
    await vault.close();
    await rm(join(folder, 'ring-1.key'));
    expect(() => KeyVault.open({ folder })).toThrow(VaultDamaged);
    await writeFile(join(folder, 'ring-1.key'), Buffer.alloc(8192));
    vault = KeyVault.open({ folder });
    expect(() => vault.find('ann')).toThrow(VaultDamaged);
  });
});

describe('destroying a key', () => {
  it('leaves a tombstone: the person never gets a key again', async () => {
    key('ann');
    vault.destroy('ann');
    for (let twice = 0; twice < 2; twice++) {
      expect(vault.find('ann')).toBe('erased');
      expect(() => vault.keyFor('ann')).toThrow(SubjectErased);
      await vault.prepare(['ann']);
      await reopen();
    }
  });

  it('prevents later keys even for a person who never had one', () => {
    vault.destroy('ann');
    expect(() => vault.keyFor('ann')).toThrow(SubjectErased);
  });

  it('may be repeated', () => {
    key('ann');
    vault.destroy('ann');
    vault.destroy('ann');
    expect(vault.find('ann')).toBe('erased');
  });

  it('affects nobody else', async () => {
    const people = Array.from({ length: 1000 }, (_, n) => `person-${n}`);
    await vault.prepare(people);
    const before = people.map(key);
    for (let n = 0; n < 20; n++) vault.destroy(`person-${n}`);
    await reopen();
    expect(people.slice(20).map(key)).toEqual(before.slice(20));
  });

  it('leaves nothing in the files that can decrypt remaining data', async () => {
    const ann = key('ann');
    const wrapped = (await lingering('ann'))!;
    const oldRing = readRing(folder, 1)!;
    expect(unwrap(oldRing, 'ann', wrapped)).toEqual(ann);
    vault.destroy('ann');
    const rings = (await readdir(folder)).filter((name) => name.startsWith('ring-'));
    expect(rings).toEqual(['ring-2.key']);
    expect(unwrap(readRing(folder, 2)!, 'ann', wrapped)).toBeUndefined();
    const oldKeys = Array.from({ length: 256 }, (_, slot) =>
      oldRing.keys.subarray(slot * 32, slot * 32 + 32),
    );
    const ring = await readFile(join(folder, 'ring-2.key'));
    expect(oldKeys.filter((each) => !ring.includes(each))).toHaveLength(1);
  });

  it('wipes data that a crash left behind, at the next start', async () => {
    key('ann');
    await copyFile(join(folder, 'ring-1.key'), join(folder, 'kept-aside'));
    vault.destroy('ann');
    await copyFile(join(folder, 'kept-aside'), join(folder, 'ring-1.key'));
    await reopen();
    expect(await readdir(folder)).not.toContain('ring-1.key');
    expect(vault.find('ann')).toBe('erased');
  });
});

const key = (subject: string): Buffer => vault.keyFor(subject).export();

async function reopen(): Promise<void> {
  await vault.close();
  vault = KeyVault.open({ folder });
}

/** The bytes that somebody with the file finds beside the name. */
async function lingering(subject: string): Promise<Buffer | undefined> {
  const file = await readFile(join(folder, 'keys.lmdb'));
  const at = file.indexOf(`/${subject}`);
  // The value follows the key at the next even byte: iv 12, tag 16, wrapped key 32.
  for (let from = at; at >= 0 && from < at + 16; from++) {
    const candidate = file.subarray(from, from + 60);
    if (unwrap(readRing(folder, 1)!, subject, candidate)) return candidate;
  }
  return undefined;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyVault } from './key-vault.js';
import {
  type Json,
  KeyUnknown,
  looksSealed,
  SealBroken,
  type Sealed,
  type Sealing,
  sealing,
  subjectOf,
} from './sealing.js';
import { SubjectErased } from './vault-entries.js';

let folder: string;
let vault: KeyVault;
let seals: Sealing;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-seals-'));
  vault = KeyVault.open({ folder });
  seals = sealing(vault);
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});

const amina = { name: 'Amina Hassan', email: 'amina@example.org', phones: ['01223 000000'] };

describe('sealing', () => {
  it('can be reversed for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no negative zero.
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(seals.open(seals.seal('ann', plain))).toEqual({ value: plain });
      }),
    );
  });

  it('can be reversed for bytes, and shortens long encodings', () => {
    const form = Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, n) => ({ ...amina, n }))));
    const sealed = seals.sealBytes('ann', form);
    expect(seals.openBytes(sealed)).toEqual({ value: form });
    expect(sealed.length).toBeLessThan(form.length / 4);
  });

  it('shows whose data it is, and nothing of the content', () => {
    const sealed = seals.seal('person-7', amina);
    expect(sealed).toMatch(/^sealed\.v1\.json\.person-7\.[\w-]+$/);
    expect(subjectOf(sealed)).toBe('person-7');
    expect(Buffer.from(sealed.split('.')[4]!, 'base64url').toString('latin1')).not.toContain('Amina');
  });

  it('gives the same result for the same words of one person, and another for other words or persons', () => {
    expect(seals.seal('ann', amina)).toBe(seals.seal('ann', amina));
    expect(seals.seal('ann', 'One')).not.toBe(seals.seal('ann', 'Two'));
    const cipher = (sealed: string) => sealed.split('.').at(-1);
    expect(cipher(seals.seal('ann', 'One'))).not.toBe(cipher(seals.seal('bob', 'One')));
  });

  it('is refused for somebody who was erased', () => {
    vault.destroy('ann');
    expect(() => seals.seal('ann', amina)).toThrow(SubjectErased);
  });
});

describe('sealed data cannot be opened', () => {
  it('when any one character was changed', () => {
    const sealed = seals.seal('ann', amina);
    const head = 'sealed.v1.json.ann.'.length;
    fc.assert(
      fc.property(
        fc.integer({ min: head, max: sealed.length - 2 }),
        fc.constantFrom(...'Aa0_-Zz9'),
        (at, other) => {
          fc.pre(sealed[at] !== other);
          expect(() => seals.open((sealed.slice(0, at) + other + sealed.slice(at + 1)) as Sealed)).toThrow(
            SealBroken,
          );
        },
      ),
    );
  });

  it("as another person's", () => {
    seals.seal('bob', amina);
    const moved = seals.seal('ann', amina).replace('.ann.', '.bob.') as Sealed;
    expect(() => seals.open(moved)).toThrow(SealBroken);
  });

  it('as another kind', () => {
    const other = seals.seal('ann', 'text').replace('.text.', '.json.') as Sealed;
    expect(() => seals.open(other)).toThrow(SealBroken);
  });

  it('when it is cut short', () => {
    const sealed = seals.seal('ann', amina);
    for (const length of [10, 19, 20, 40, sealed.length - 3])
      expect(() => seals.open(sealed.slice(0, length) as Sealed)).toThrow(SealBroken);
  });

  it('with the wrong vault, which is not mistaken for an erasure', async () => {
    const sealed = seals.seal('ann', amina);
    const elsewhere = KeyVault.open({ folder: join(folder, 'elsewhere') });
    expect(() => sealing(elsewhere).open(sealed)).toThrow(KeyUnknown);
    await elsewhere.close();
  });
});

describe('unsealing a document with personal data', () => {
  const document = (): Json => ({
    type: 'ApplicationReceived',
    applicant: seals.seal('ann', amina),
    agent: null,
    names: [seals.seal('ann', 'Amina'), seals.seal('bob', 'Bob'), 7],
    payload: seals.sealBytes('ann', Buffer.from('{}')),
  });

  it('opens everything personal in it, and leaves stored files closed', () => {
    const opened = seals.openAll(document());
    expect(opened).toMatchObject({
      type: 'ApplicationReceived',
      applicant: amina,
      agent: null,
      names: ['Amina', 'Bob', 7],
    });
    expect(looksSealed((opened as { payload: string }).payload)).toBe(true);
  });

  it('shows a placeholder of the same shape for an erased person', () => {
    const sealed = document();
    vault.destroy('ann');
    expect(seals.openAll(sealed)).toEqual({
      type: 'ApplicationReceived',
      applicant: { erased: true },
      agent: null,
      names: ['[erased]', 'Bob', 7],
      payload: '[erased]',
    });
    expect(seals.openBytes((sealed as { payload: Sealed }).payload)).toEqual({ erased: true });
  });

  it('shows another placeholder if the key is missing, which is not an erasure', async () => {
    const elsewhere = KeyVault.open({ folder: join(folder, 'older-backup') });
    expect(sealing(elsewhere).openAll(document())).toEqual({
      type: 'ApplicationReceived',
      applicant: { keyMissing: true },
      agent: null,
      names: ['[key not here]', '[key not here]', 7],
      payload: '[key not here]',
    });
    await elsewhere.close();
  });

  it('creates no prototype from a key', () => {
    const opened = seals.openAll(JSON.parse('{"__proto__": {"admin": true}}') as Json);
    expect((opened as { admin?: unknown }).admin).toBeUndefined();
  });
});

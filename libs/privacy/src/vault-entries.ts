import type { RootDatabase } from 'lmdb';
import { type KeyRing, newRing, readRing, slotOf, wipeOtherRings, writeRing } from './key-ring.js';

/**
 * The person whose data it is. A random id, because it is readable beside the sealed data. Never a name or an
 * address.
 */
export type Subject = string;

export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
  constructor(readonly subject: Subject) {
    super(`The data of ${subject} was erased; nothing more can be kept under that name.`);
  }
}

/** The vault is not usable: a wrong folder, a lost ring or a changed entry. This never counts as an erasure. */
export class VaultDamaged extends Error {
  override readonly name = 'VaultDamaged';
}

export const generationKey = 'generation';
export const tombstone = Buffer.from([0]);
export const isTombstone = (entry: Buffer): boolean => entry.length === tombstone.length;
const subjectPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function firstOrPresentRing(database: RootDatabase<Buffer, string>, folder: string): KeyRing {
  const generation = generationIn(database);
  if (generation === undefined) {
    const ring = newRing();
    writeRing(folder, ring);
    database.putSync(generationKey, Buffer.from(String(ring.generation)));
    return ring;
  }
  const ring = readRing(folder, generation);
  if (!ring) throw new VaultDamaged(`The ring of generation ${generation} is missing in ${folder}.`);
  wipeOtherRings(folder, generation);
  return ring;
}

export function generationIn(database: RootDatabase<Buffer, string>): number | undefined {
  const generation = database.get(generationKey);
  return generation && Number(generation.toString());
}

export const slotPrefix = (slot: number): string => `${slot.toString(16).padStart(2, '0')}/`;

export function entryKey(subject: Subject): string {
  if (!subjectPattern.test(subject)) throw new RangeError(`"${subject}" cannot name a subject`);
  return slotPrefix(slotOf(subject)) + subject;
}

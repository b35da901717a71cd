import { blindIndex, type Json, KeyUnknown, type KeyVault, SealBroken, sealing } from '#privacy';
import type { NamesIn } from '#read-models';

/** The hashed words of a person's name and company; none for somebody erased, or without a key. */
export function namesIn(vault: KeyVault): NamesIn {
  const people = sealing(vault);
  const hashes = blindIndex(vault);
  return (sealed) => {
    try {
      const opened = people.open(sealed);
      return 'value' in opened ? hashes(nameOf(opened.value)) : [];
    } catch (error) {
      // Sealed data that cannot be opened gives no names: the case is found by everything else.
      if (error instanceof KeyUnknown || error instanceof SealBroken) return [];
      throw error;
    }
  };
}

function nameOf(party: Json): string {
  if (typeof party !== 'object' || party === null || Array.isArray(party)) return '';
  const { name, company } = party as Readonly<Record<string, Json>>;
  return [name, company].filter((each) => typeof each === 'string').join(' ');
}

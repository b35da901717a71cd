import { blindIndex, type Json, KeyUnknown, type KeyVault, SealBroken, sealing } from '#privacy';
import type { NamesIn } from '#read-models';

/** The words of a person's name and company, hashed; none of somebody who was erased, or whose key is not here. */
export function namesIn(vault: KeyVault): NamesIn {
  const people = sealing(vault);
  const hashes = blindIndex(vault);
  return (sealed) => {
    try {
      const opened = people.open(sealed);
      return 'value' in opened ? hashes(nameOf(opened.value)) : [];
    } catch (error) {
      // What cannot be opened names nobody: the case is found by all else.
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

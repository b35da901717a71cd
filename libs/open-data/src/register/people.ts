import type { Sealed } from '#domain';
import { isObject, type Json } from '../json.js';

/** Opens sealed data, or returns the placeholder if the person was erased. */
export type Opening = (sealed: Sealed) => Json;

/** The name is on the register; contact details and home address are not. */
export interface PersonNamed {
  readonly name: string | null;
  readonly organisation: string | null;
}

export function nameOf(person: Sealed | null, open: Opening): PersonNamed | null {
  if (person === null) return null;
  const opened = open(person);
  if (!isObject(opened)) return null;
  return { name: textOf(opened.name), organisation: textOf(opened.company) };
}

export const textOf = (json: Json | undefined): string | null => (typeof json === 'string' ? json : null);

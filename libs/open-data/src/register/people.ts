import type { Sealed } from '#domain';
import { isObject, type Json } from '../json.js';

/** Opens what is sealed, or gives the placeholder of somebody who was forgotten. */
export type Opening = (sealed: Sealed) => Json;

/** A name belongs on the register; how to reach them, and where they live, does not. */
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

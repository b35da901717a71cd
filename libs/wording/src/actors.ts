import type { Actor } from '#domain';
import { capitalised } from './plainly.js';
import { type Names, sayWith } from './wordings.js';

/** The programs that act by themselves, by their role. */
const machines: Readonly<Record<string, string>> = {
  clerk: 'Casebook',
  system: 'Casebook',
  portal: 'A submission portal',
  importer: 'A case importer',
};

/** The name of the person or program that did it, never a bare id. */
export const actorName = ({ id, role }: Actor, names: Names): string =>
  (Object.hasOwn(machines, role) ? machines[role] : undefined) ?? capitalised(sayWith(names).person(id));

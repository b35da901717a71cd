import type { Actor } from '#domain';
import { capitalised } from './plainly.js';
import { type Names, sayWith } from './wordings.js';

/** What acts by itself, by the role in which it does. */
const machines: Readonly<Record<string, string>> = {
  clerk: 'Casebook',
  system: 'Casebook',
  portal: 'A submission portal',
  importer: 'A case importer',
};

/** Who did it, as people call them: never a bare id. */
export const actorName = ({ id, role }: Actor, names: Names): string =>
  (Object.hasOwn(machines, role) ? machines[role] : undefined) ?? capitalised(sayWith(names).person(id));

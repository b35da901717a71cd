import type { CasebookEvent } from '#domain';

type Data = Record<string, unknown>;

/** For each type, from version n (the place in the list, counted from 1) to n + 1. */
export type Upcasters = Readonly<Partial<Record<string, readonly ((data: Data) => Data)[]>>>;

/** Stored facts are never rewritten: an older one is brought up to the present as it is read. */
export const upcasters: Partial<Record<CasebookEvent['type'], readonly ((data: Data) => Data)[]>> = {
  // Whatever the inspector imposed was in the letter alone.
  AppealDecided: [(data) => ({ ...data, conditions: [] })],
  // Whoever had joined was live: there were no other stages when that was recorded.
  CouncilJoined: [(data) => ({ ...data, begins: 'live' })],
  // Nobody had looked at the other case.
  ParentLinked: [(data) => ({ ...data, permission: null })],
  OfficerLeft: [(data) => ({ ...data, handOverTo: null })],
};

/** The data of an older version as the present version has it. */
export function upcast(steps: Upcasters, type: string, version: number, data: Data): Data {
  return (steps[type] ?? []).slice(version - 1).reduce((older, step) => step(older), data);
}

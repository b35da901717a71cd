import type { CasebookEvent } from '#domain';

type Data = Record<string, unknown>;

/** For each type, the upcasters from version n (the index in the list, counted from 1) to n + 1. */
export type Upcasters = Readonly<Partial<Record<string, readonly ((data: Data) => Data)[]>>>;

/** Stored facts are never rewritten: an older one is upgraded when it is read. */
export const upcasters: Partial<Record<CasebookEvent['type'], readonly ((data: Data) => Data)[]>> = {
  // The inspector's conditions were only in the letter.
  AppealDecided: [(data) => ({ ...data, conditions: [] })],
  // A council that had joined was live: there were no other stages then.
  CouncilJoined: [(data) => ({ ...data, begins: 'live' })],
  // In the old version, nobody had checked the other case.
  ParentLinked: [(data) => ({ ...data, permission: null })],
  OfficerLeft: [(data) => ({ ...data, handOverTo: null })],
};

/** Old data upgraded to the present version. */
export function upcast(steps: Upcasters, type: string, version: number, data: Data): Data {
  return (steps[type] ?? []).slice(version - 1).reduce((older, step) => step(older), data);
}

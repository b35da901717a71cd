import type { CasebookEvent } from '#domain';

type Data = Record<string, unknown>;

/** From version n (the place in the list, counted from 1) to n + 1. Stored facts are never rewritten. */
const upcasters: Partial<Record<CasebookEvent['type'], readonly ((data: Data) => Data)[]>> = {};

/** The data of an older version as the present version has it. */
export function upcast(type: string, version: number, data: Data): Data {
  const steps = upcasters[type as CasebookEvent['type']];
  return steps ? steps.slice(version - 1).reduce((older, step) => step(older), data) : data;
}

import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

/** A fact of a case, as its history describes it. */
export type FactInWords = Difference['differences'][number]['facts'][number];

/** The same with all its data. */
export type WholeFact = Schemas['HistoryView']['facts'][number];

export type Difference = Schemas['CaseDifferenceView'];

/** Two views of a case, as in the page's address. */
export interface Looks {
  readonly on: string;
  readonly known?: string;
  readonly and?: string;
  readonly andKnown?: string;
}

interface Path {
  readonly council: string;
  readonly caseId: string;
}

const atCase = '/councils/{council}/planning-applications/{caseId}';
const mostFacts = 1_000;

/**
 * The history from first to last. One page of the API has all of it, except for one case in many thousands.
 */
export async function historyOf(api: CasebookApi, path: Path): Promise<readonly WholeFact[]> {
  return factsOf(api, path, { limit: mostFacts });
}

/** The facts after a revision that the user saw. */
export const factsAfter = (api: CasebookApi, path: Path, after: string): Promise<readonly WholeFact[]> =>
  factsOf(api, path, { after, limit: mostFacts });

export async function factAt(api: CasebookApi, path: Path, revision: number): Promise<WholeFact | undefined> {
  const after = revision > 0 ? { after: String(revision - 1) } : {};
  const [fact] = await factsOf(api, path, { ...after, limit: 1 });
  return fact?.revision === String(revision) ? fact : undefined;
}

export async function differenceOf(api: CasebookApi, path: Path, looks: Looks): Promise<Difference> {
  const params = { path, query: looks };
  return await answered(api.GET(`${atCase}/difference`, { params }));
}

async function factsOf(
  api: CasebookApi,
  path: Path,
  query: { readonly after?: string; readonly limit: number },
): Promise<readonly WholeFact[]> {
  const { facts } = await answered(api.GET(`${atCase}/history`, { params: { path, query } }));
  return facts;
}

import { answered, type CasebookApi } from '../api/casebook-api.js';

/** A fact of a case as its history tells it. */
export interface FactTold {
  readonly revision: string;
  readonly type: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly actor: { readonly id: string; readonly role: string; readonly name: string };
  readonly words: string;
}

/** The same, whole. */
export interface WholeFact extends FactTold {
  readonly eventId: string;
  readonly position: string;
  readonly hash: string;
  readonly importedFrom: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Difference {
  readonly sentence: string;
  readonly before: { readonly received: boolean; readonly facts: number };
  readonly after: { readonly received: boolean; readonly facts: number };
  readonly differences: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly facts: readonly FactTold[];
  }[];
}

/** Two looks at a case, as they stand in the page's address. */
export interface Looks {
  readonly on: string;
  readonly known?: string | undefined;
  readonly and?: string | undefined;
  readonly andKnown?: string | undefined;
}

interface Path {
  readonly council: string;
  readonly caseId: string;
}

const atCase = '/councils/{council}/planning-applications/{caseId}';
const mostFacts = 1_000;

/** What happened, first to last: all of it that fits a page, which is every case but one in many thousands. */
export async function historyOf(api: CasebookApi, path: Path): Promise<readonly WholeFact[]> {
  return factsOf(api, path, { limit: mostFacts });
}

export async function factAt(api: CasebookApi, path: Path, revision: number): Promise<WholeFact | undefined> {
  const after = revision > 0 ? { after: String(revision - 1) } : {};
  const [fact] = await factsOf(api, path, { ...after, limit: 1 });
  return fact?.revision === String(revision) ? fact : undefined;
}

export async function differenceOf(api: CasebookApi, path: Path, looks: Looks): Promise<Difference> {
  const { on, known, and, andKnown } = looks;
  const query = Object.fromEntries(
    Object.entries({ on, known, and, andKnown }).filter(([, value]) => value !== undefined),
  );
  const at = `${atCase}/difference` as never;
  return (await answered(api.GET(at, { params: { path, query } } as never))) as Difference;
}

async function factsOf(api: CasebookApi, path: Path, query: object): Promise<readonly WholeFact[]> {
  const params = { path, query };
  const { facts } = await answered(api.GET(`${atCase}/history`, { params }));
  return facts as unknown as readonly WholeFact[];
}

import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

/** One command among several, on a case of the council they are sent to. */
export interface Item {
  readonly caseId: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What would come of one of several, or came of it. */
export interface Line {
  readonly caseId: string;
  /** As the record has it; null where it was refused before its case was looked at. */
  readonly reference: string | null;
  readonly words: readonly string[];
  /** Why not; null where nothing speaks against it. */
  readonly refused: string | null;
}

type Result = Schemas['BatchView']['results'][number];
type Preview = Schemas['CommandPreviewView'];

/** What each would do: nothing is recorded, and one that is refused holds nobody up. */
export async function previewEach(
  api: CasebookApi,
  council: string,
  items: readonly Item[],
): Promise<readonly Line[]> {
  const asked = items.map((item) => ({ ...item, command: `${item.command}/preview` }));
  return (await send(api, council, asked, {})).map((result) =>
    lineOf(result, (answer) => {
      const { refused, facts } = answer as Preview;
      return {
        reference: facts[0]?.caseReference ?? null,
        words: facts.map(({ words }) => words),
        refused: refused?.because ?? null,
      };
    }),
  );
}

export interface Recorded {
  readonly lines: readonly Line[];
  /** Up to where the record is to be shown; null where nothing was recorded. */
  readonly position: string | null;
}

/** Records each, once however often it is sent under the same key. */
export async function recordEach(
  api: CasebookApi,
  council: string,
  items: readonly Item[],
  key: string,
): Promise<Recorded> {
  const results = await send(api, council, items, { 'idempotency-key': key });
  const positions = results.flatMap(({ status, answer }) =>
    status < 300 ? [BigInt((answer as Schemas['CommandDone']).position)] : [],
  );
  const last = positions.reduce<bigint | null>((most, each) => (most && most > each ? most : each), null);
  return {
    position: last === null ? null : String(last),
    lines: results.map((result) =>
      lineOf(result, (answer) => ({
        ...{ reference: null, refused: null },
        words: (answer as Schemas['CommandDone']).made.map(({ label }) => label),
      })),
    ),
  };
}

async function send(
  api: CasebookApi,
  council: string,
  items: readonly Item[],
  headers: Readonly<Record<string, string>>,
): Promise<readonly Result[]> {
  const params = { path: { council } };
  const body = { items: items.map((item) => ({ ...item, body: { ...item.body } })) };
  return (await answered(api.POST('/councils/{council}/batches', { params, headers, body }))).results;
}

function lineOf({ caseId, status, answer }: Result, read: (answer: unknown) => Omit<Line, 'caseId'>): Line {
  if (status < 300) return { caseId, ...read(answer) };
  const { detail, errors = [] } = answer as { detail: string; errors?: { field: string; because: string }[] };
  const because = errors.map((each) => `${each.field} ${each.because}`).join('; ');
  return { caseId, reference: null, words: [], refused: because || detail };
}

import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

/** One command of a batch, on a case of the council it is sent to. */
export interface Item {
  readonly caseId: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The result, or expected result, of one command of a batch. */
export interface Line {
  readonly caseId: string;
  /** The case's reference in the record. Null if the command was refused before the case was read. */
  readonly reference: string | null;
  readonly words: readonly string[];
  /** The reason for a refusal. Null if it is possible. */
  readonly refused: string | null;
}

type Result = Schemas['BatchView']['results'][number];
type Preview = Schemas['CommandPreviewView'];

/** Previews each command. Nothing is recorded, and a refusal does not affect the others. */
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
  /** The position that pages must show. Null if nothing was recorded. */
  readonly position: string | null;
}

/** Records each command, once for each key however often it is sent. */
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

import { readFile, writeFile } from 'node:fs/promises';
import { earlierLines, type ImportedRow, readSourceRows, type SourceRow, type TableName } from '#intake';
import { type Export, mappingIn, readExportFiles, Unusable } from './export-files.js';
import { openJournal } from './journal.js';
import { listOf, reportOf } from './report.js';
import { type RowAnswer, type Sender, send } from './sending.js';

export interface Asked {
  readonly file: string;
  readonly lists: Readonly<Partial<Record<TableName, string>>>;
  readonly mappingFile: string | undefined;
  readonly source: string | undefined;
  readonly dryRun: boolean;
  /** Whether rows correct an earlier import. */
  readonly secondPass: boolean;
  /** Whether to continue an interrupted run of the same file. */
  readonly resume: boolean;
  readonly say: (progress: string) => void;
}

/** The number of rows in a request; requests are sent one after another. */
const rowsAtATime = 500;

/** Imports an export and reports the result of every row. Returns the exit code. */
export async function bringIn(
  sender: Sender,
  asked: Asked,
): Promise<{ readonly report: string; readonly code: number }> {
  const { written, mapping } = await mappingIn(asked.mappingFile);
  const source = asked.source ?? mapping.source;
  if (!source) throw new Unusable('Say where the cases come from: --source, or source in the mapping.');
  if (asked.file.endsWith('.json')) return documents(sender, asked, source);
  const from = await readExportFiles({ cases: asked.file, lists: asked.lists }, mapping);
  const answers = await sendAll(sender, asked, from, { source, mapping: written, columns: from.columns });
  return ended(asked, answers, from);
}

async function sendAll(
  sender: Sender,
  asked: Asked,
  from: Export,
  common: object,
): Promise<readonly RowAnswer[]> {
  const { dryRun, secondPass, resume, file, say } = asked;
  const journal = dryRun ? undefined : await openJournal(`${file}.journal`);
  const answers = new Map<SourceRow, RowAnswer>();
  for (const row of from.rows) {
    const known = resume ? journal?.known(row) : undefined;
    if (known) answers.set(row, known);
  }
  if (answers.size > 0) say(`${answers.size} of ${from.rows.length} rows are in since an earlier run`);
  const read = readSourceRows(from.rows, from.by);
  const doubled = doubledIn(from.rows, read);
  const hangs = new Set(from.rows.filter((_, index) => hangsOnAnother(read[index]!)));
  const unknown = from.rows.filter((row) => !answers.has(row) && !doubled.has(row));
  // Dependent cases come after their parents, whatever the order of the file.
  const waiting = [...unknown.filter((row) => !hangs.has(row)), ...unknown.filter((row) => hangs.has(row))];
  const startedMs = Date.now();
  for (let at = 0; at < waiting.length; at += rowsAtATime) {
    const part = waiting.slice(at, at + rowsAtATime);
    const { results } = await send(sender, { ...common, rows: part, dryRun, secondPass });
    for (const [index, row] of part.entries()) answers.set(row, results[index]!);
    await journal?.add(part, results);
    const done = at + part.length;
    const perSecond = done / Math.max(0.001, (Date.now() - startedMs) / 1_000);
    say(`${answers.size} of ${from.rows.length} rows, ${Math.round(perSecond)} a second`);
  }
  return from.rows.flatMap((row) => answers.get(row) ?? doubled.get(row) ?? []);
}

const hangsOnAnother = (row: ImportedRow): boolean => 'read' in row && row.read.parent !== null;

/**
 * Refuses duplicate references in one file before anything is sent, because they may be in different
 * requests.
 */
function doubledIn(
  rows: readonly SourceRow[],
  read: readonly ImportedRow[],
): ReadonlyMap<SourceRow, RowAnswer> {
  const earlier = earlierLines(read);
  const doubled = new Map<SourceRow, RowAnswer>();
  for (const [index, row] of read.entries()) {
    const before = 'read' in row ? earlier(row) : undefined;
    if (before === undefined) continue;
    const errors = [{ field: 'reference', because: `it stands on line ${before} too` }];
    const { line, formerReference } = row;
    const nothing = { caseReference: null, gaps: [], applicationType: null, ended: null, officer: null };
    doubled.set(rows[index]!, { ...nothing, line, formerReference, outcome: 'refused', errors });
  }
  return doubled;
}

async function documents(sender: Sender, { file, dryRun, say }: Asked, source: string) {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Unusable(`${file}: ${error.message}`);
  });
  const all = documentsIn(file, text);
  const results: RowAnswer[] = [];
  for (let at = 0; at < all.length; at += rowsAtATime) {
    const part = all.slice(at, at + rowsAtATime);
    const answer = await send(sender, { source, odp: part, dryRun });
    results.push(...answer.results.map((each) => ({ ...each, line: each.line + at })));
    say(`${results.length} of ${all.length} documents`);
  }
  const rows = all.map((_, index) => ({ line: index + 1 }));
  const report = reportOf(results, { rows, columnsLeft: [], orphans: [], above: [], inWindows1252: [] });
  return { report, code: codeOf(results) };
}

function documentsIn(file: string, text: string): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : [json];
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}

async function ended({ file, dryRun }: Asked, answers: readonly RowAnswer[], from: Export) {
  const list = `${file}.${dryRun ? 'dry-run' : 'report'}.csv`;
  await writeFile(list, listOf(answers));
  return { code: codeOf(answers), report: `${reportOf(answers, from)}\nEvery row by itself: ${list}` };
}

/** 1 if any was refused. */
const codeOf = (answers: readonly RowAnswer[]): number =>
  answers.some(({ outcome }) => outcome === 'refused') ? 1 : 0;

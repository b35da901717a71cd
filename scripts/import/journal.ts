import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import type { SourceRow } from '#intake';
import type { RowAnswer } from './sending.js';

/**
 * The result of each row, saved beside the export as it arrives, so that an interrupted run can continue, and
 * missing rows can be reported.
 */
interface Journal {
  /** The saved result of an unchanged row; undefined if it was not imported or has changed. */
  readonly known: (row: SourceRow) => RowAnswer | undefined;
  readonly add: (sent: readonly SourceRow[], answers: readonly RowAnswer[]) => Promise<void>;
}

interface Entry {
  readonly row: string;
  readonly answer: RowAnswer;
}

const isIn: ReadonlySet<RowAnswer['outcome']> = new Set(['imported', 'corrected', 'already']);

/** By content and not by line number, because a row may move when others are corrected. */
const keyOf = ({ cells, lists }: SourceRow): string =>
  createHash('sha256')
    .update(JSON.stringify([cells, lists]))
    .digest('base64url');

export async function openJournal(file: string): Promise<Journal> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = new Map<string, RowAnswer>();
  for (const line of text.split('\n')) {
    const entry = entryIn(line);
    if (entry && isIn.has(entry.answer.outcome)) known.set(entry.row, entry.answer);
  }
  return {
    known: (row) => {
      const answer = known.get(keyOf(row));
      return answer && { ...answer, line: row.line, outcome: 'already' };
    },
    add: async (sent, answers) => {
      const lines = answers.map((answer, index) => JSON.stringify({ row: keyOf(sent[index]!), answer }));
      await appendFile(file, `${lines.join('\n')}\n`);
    },
  };
}

/** A line that was cut off by a kill is ignored: its row is sent again, and changes nothing. */
function entryIn(line: string): Entry | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Entry);
  } catch {
    return undefined;
  }
}

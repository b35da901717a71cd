import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import type { SourceRow } from '#intake';
import type { RowAnswer } from './sending.js';

/**
 * What became of each row, kept beside the export as it is learnt: so that a run that was cut off goes on where it
 * stood, and what is missing at the end can be said.
 */
export interface Journal {
  /** Of a row that is in, as it is in the file now; nothing where it is not in, or differs from what was sent. */
  readonly known: (row: SourceRow) => RowAnswer | undefined;
  readonly add: (sent: readonly SourceRow[], answers: readonly RowAnswer[]) => Promise<void>;
}

interface Entry {
  readonly row: string;
  readonly answer: RowAnswer;
}

const isIn: ReadonlySet<RowAnswer['outcome']> = new Set(['imported', 'corrected', 'already']);

/** By what it says, not where it stands: a row may move when others are put right. */
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

/** A line that a kill cut off is as good as none: its row is sent again, and is in already. */
function entryIn(line: string): Entry | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Entry);
  } catch {
    return undefined;
  }
}

import type { Option } from '../acts/fields.js';
import type { Sent } from '../acts/sent.js';
import type { Choice } from '../acts/words/field-words.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { owingOf } from '../money/owing.js';
import { partsOf } from '../money/statement.js';
import { amountInWords } from '../words/amounts.js';

type Statement = Schemas['StatementView'];

/** The statement at the path of a form about it. */
export const statementAt = (
  api: CasebookApi,
  { council = '', month = '' }: Readonly<Record<string, string>>,
) => answered(api.GET('/councils/{council}/statements/{month}', { params: { path: { council, month } } }));

/** Its lines and its open disputes, to choose from. */
export const statementChoices = (
  statement: Statement,
): Readonly<Partial<Record<Choice, readonly Option[]>>> => ({
  'statement lines': partsOf(statement, statement.council, null).flatMap(({ name: group, lines }) =>
    lines.map(({ key: value, about, late, amountPence }) => ({
      ...{ value, group },
      words: `${about}${late ? `, ${late}` : ''}: ${amountInWords(amountPence)}`,
    })),
  ),
  dispute: statement.disputes
    .filter(({ outcome }) => outcome === null)
    .map(({ disputeId: value, amountPence, reason }) => ({
      ...{ value, words: `${amountInWords(amountPence)}: ${reason}` },
    })),
});

/** What a form about a statement begins with: the line that its link names, or what is owed. */
export function statementHeld(
  address: string,
  statement: Statement,
  { line: key }: Readonly<Record<string, string>>,
): Sent {
  const { duePence } = owingOf(statement);
  if (address === 'settlements') return duePence > 0 ? { 'f.amountPence': inPounds(duePence) } : {};
  const line = address === 'disputes' && statement.lines.find((each) => each.key === key);
  return line ? { 'f.lineKeys': [line.key], 'f.amountPence': inPounds(line.amountPence) } : {};
}

const inPounds = (pence: number): string => (pence / 100).toFixed(2);

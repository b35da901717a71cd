import { setTimeout as pause } from 'node:timers/promises';
import { ApiProblem, NoAnswer } from '../api/api-problem.js';
import { answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { amountInWords, counted } from '../words/amounts.js';
import { workingInWords } from './working.js';

/** A council's month, and the lines that its books have. */
interface MonthOfBooks {
  readonly council: string;
  readonly month: string;
  /** The keys of its statement's lines. */
  readonly keys: readonly string[];
}

/** The comparison goes through all facts of all months: a page does not wait longer for it. */
const patienceMs = 2_000;

/** What the API says of all months. Null for whoever may not see it. */
export async function askReconciled(api: CasebookApi): Promise<Reconciled | 'later' | null> {
  const asked = answeredUnless([403], api.GET('/reconciliation')).catch((fault: unknown) => {
    if (fault instanceof NoAnswer || (fault instanceof ApiProblem && fault.status === 503))
      return 'later' as const;
    throw fault;
  });
  return await Promise.race([asked, pause(patienceMs, 'later' as const, { ref: false })]);
}

const notNow = {
  sentence:
    'Whether statement, ledger and facts agree cannot be shown now. Everything else on this page is complete.',
  ...{ agrees: true, differences: [] },
};

type Reconciled = Pick<Schemas['ReconciliationView'], 'months' | 'differences'>;

/** Whether statement, ledger and facts of a month agree. Null if it is not known, as of a month that is still open. */
export function reconciledShown(answer: Reconciled | 'later' | null, { council, month, keys }: MonthOfBooks) {
  if (answer === 'later') return notNow;
  if (!answer) return null;
  const { months, differences } = answer;
  const own = months.find((each) => each.council === council && each.month === month);
  if (!own) return null;
  const found = differences.filter(
    (each) => each.council === null || (each.council === council && each.month === month),
  );
  const address = `/money/${council.toLowerCase()}/${month}/line?key=`;
  return {
    agrees: found.length === 0,
    sentence: found.length === 0 ? 'Statement, ledger and facts agree.' : differingInWords(own, found),
    differences: found.map(({ line, because }) => ({
      because: workingInWords(because),
      href: line !== null && keys.includes(line) ? `${address}${encodeURIComponent(line)}` : null,
    })),
  };
}

/** "Statement and facts differ by £0.01 on 1 line." */
function differingInWords(
  { statementPence, ledgerPence, issuedPence }: Reconciled['months'][number],
  found: Reconciled['differences'],
): string {
  const lines = new Set(found.flatMap(({ line }) => (line === null ? [] : [line]))).size;
  const on = lines > 0 ? ` on ${counted(lines, 'line')}` : '';
  const byFacts = issuedPence === null ? 0 : Math.abs(issuedPence - statementPence);
  if (byFacts > 0) return `Statement and facts differ by ${amountInWords(byFacts)}${on}.`;
  const byLedger = Math.abs(statementPence - ledgerPence);
  if (byLedger > 0) return `Statement and ledger differ by ${amountInWords(byLedger)}${on}.`;
  return `Statement, ledger and facts do not agree${on}.`;
}

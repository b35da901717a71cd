import type { CouncilCode } from '../../values.js';
import type { Books } from '../billing/books.js';
import { atOnce, type Billing, type BillingFact, factsAStep, workingOut } from '../billing/index.js';
import { termsInForceAt } from '../billing/terms-in-force.js';
import type { Month } from '../cost-recovery/month.js';
import { comesTo } from './comes-to.js';
import {
  type Difference,
  issuedIn,
  issuedOtherwise,
  namingNothing,
  owedIn,
  postedOtherwise,
  sum,
  unbalancedIn,
  wholeOtherwise,
} from './differences.js';
import { type Posting, posting } from './postings.js';

/**
 * One council's month, worked out in three ways. They agree, or something is wrong with the record or with
 * our code.
 */
export interface ReconciledMonth {
  readonly council: CouncilCode;
  readonly month: Month;
  /** What the statement adds to the council's debt. */
  readonly statementPence: number;
  /** What the ledger adds. */
  readonly ledgerPence: number;
  /** What was issued, if anything was. */
  readonly issuedPence: number | null;
  readonly agrees: boolean;
}

export interface Reconciliation {
  readonly months: readonly ReconciledMonth[];
  readonly statementsPence: number;
  readonly ledgerPence: number;
  /** Every fact added up on its own, without months, shares or statements in between. */
  readonly factsPence: number;
  readonly ledgerBalances: boolean;
  /** The differences, line by line. */
  readonly differences: readonly Difference[];
  readonly agrees: boolean;
}

export function reconcile(billing: Billing, facts: readonly BillingFact[]): Reconciliation {
  return atOnce(reconciling(billing, facts));
}

/** The same in small steps, so that other requests can be answered meanwhile. */
export function* reconciling(
  billing: Billing,
  facts: readonly BillingFact[],
): Generator<void, Reconciliation> {
  const { books } = billing;
  const issued = issuedIn(facts);
  const recorded = new Set(facts.map(({ id }) => id));
  const differences: Difference[] = [];
  let ledgerBalances = true;
  const months: ReconciledMonth[] = [];
  for (const month of books.statedMonths) {
    yield* workingOut(billing, month);
    const postings = yield* posting(billing, facts, month);
    const unbalanced = unbalancedIn(postings);
    ledgerBalances &&= unbalanced.length === 0;
    differences.push(...unbalanced);
    yield;
    for (const council of books.councils) {
      const reconciliation = reconciled(billing, { council, month, postings, issued, recorded });
      differences.push(...reconciliation.found);
      months.push(reconciliation.reconciled);
      yield;
    }
  }
  const statementsPence = sum(months.map((each) => each.statementPence));
  const ledgerPence = sum(months.map((each) => each.ledgerPence));
  const factsPence = yield* addingUp(facts, books);
  differences.push(...wholeOtherwise({ statementsPence, ledgerPence, factsPence }));
  const agrees = differences.length === 0;
  return { months, statementsPence, ledgerPence, factsPence, ledgerBalances, differences, agrees };
}

interface MonthToReconcile {
  readonly council: CouncilCode;
  readonly month: Month;
  readonly postings: readonly Posting[];
  readonly issued: ReturnType<typeof issuedIn>;
  readonly recorded: ReadonlySet<string>;
}

function reconciled(
  { statement }: Billing,
  { council, month, postings, issued, recorded }: MonthToReconcile,
): { readonly reconciled: ReconciledMonth; readonly found: readonly Difference[] } {
  const draft = statement(council, month);
  const own = postings.filter((each) => each.council === council);
  const found = [
    ...issuedOtherwise(draft, issued.get(draft.number)),
    ...postedOtherwise(draft, own),
    ...namingNothing(draft, recorded),
  ];
  const { openingPence, closingPence } = draft.totals;
  const kept = issued.get(draft.number)?.totals;
  return {
    reconciled: {
      council,
      month,
      statementPence: closingPence - openingPence,
      ledgerPence: owedIn(own),
      issuedPence: kept ? kept.closingPence - kept.openingPence : null,
      agrees: found.length === 0,
    },
    found,
  };
}

/** What all councils together owe: without shares, because these add up to what is shared. */
function* addingUp(facts: readonly BillingFact[], books: Books): Generator<void, number> {
  const terms = { ...termsInForceAt(books, null), netOf: books.netOf };
  let total = 0;
  for (const [at, fact] of facts.entries()) {
    if (at % factsAStep === factsAStep - 1) yield;
    total += comesTo(fact, terms);
  }
  return total;
}

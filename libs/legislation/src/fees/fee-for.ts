import { lawWithoutRise } from '../data/fees/additions.js';
import { feeRoutes } from '../data/fees/routes.js';
import { addMonths, type CalendarDate } from '../dates.js';
import { leastSure } from '../law/answer.js';
import { adjustedFee } from './adjustments.js';
import { type FeeAnswer, type FeeGap, type FeeLine, type FeeStep, isUnanswerable } from './answer.js';
import type { ChargedRoute } from './base-fee.js';
import { contradictions } from './contradictions.js';
import { englandFees, type FeeBook, tableInForce } from './fee-book.js';
import { type FeeProposal, withoutNulls } from './proposal.js';
import { type CouncilFeeRow, problemsOfRows, tariffOn } from './tariff.js';
import { unusedFacts } from './unused-facts.js';
import { type Pence, pence } from './values.js';

/**
 * The fee for a proposal, with every line of the calculation. The fee date is the day of receipt. It never throws
 * because of a proposal's contents: the answer says what is wrong, and which facts made no difference.
 */
export function feeFor(
  proposal: FeeProposal,
  feeDate: CalendarDate,
  councilTables: readonly CouncilFeeRow[] = [],
  book: FeeBook = englandFees,
): FeeAnswer {
  const said = withoutNulls(proposal) as FeeProposal;
  const feeOf = (asked: FeeProposal) => feeWithoutRemarks(asked, feeDate, councilTables, book);
  const fee = feeOf(said);
  if (fee.outcome === 'cannot say' || fee.outcome === 'no table in force') return fee;
  const unused = unusedFacts(said, feeOf);
  return unused.length > 0 ? { ...fee, unusedFacts: unused } : fee;
}

function feeWithoutRemarks(
  proposal: FeeProposal,
  feeDate: CalendarDate,
  councilTables: readonly CouncilFeeRow[],
  book: FeeBook,
): FeeAnswer {
  const route = Object.hasOwn(feeRoutes, proposal.type) ? feeRoutes[proposal.type] : undefined;
  if (!route) return { outcome: 'cannot say', feeDate, problems: [unknownType(proposal.type)] };
  if (route.fee === 'local') return { outcome: 'not a planning fee', feeDate, because: route.because };
  if (route.fee === 'none' || (route.fee === 'conditions' && isOnListedBuildingConsent(proposal))) {
    const { because, source, confidence } = route.fee === 'none' ? route : noFeeForListedDetails;
    return { outcome: 'no fee', totalPence: pence(0), feeDate, because, source, confidence };
  }
  return chargedFee(proposal, route, feeDate, councilTables, book);
}

const noFeeForListedDetails = {
  because: 'A condition of listed building consent, or of demolition, has no fee.',
  source: 'SI 2012/2920 reg. 16: planning permission only',
  confidence: 'K',
} as const;

const isOnListedBuildingConsent = ({ parent, biodiversityGainPlan }: FeeProposal): boolean =>
  parent === 'listed building consent' && !biodiversityGainPlan;

const unknownType = (type: unknown) =>
  ({
    code: 'unknown-type',
    fact: 'type',
    because:
      type === undefined
        ? 'Say what type of application it is: the fee turns on it.'
        : `"${type}" is not a type of application that can be made, so no fee is known for it.`,
  }) as const;

function chargedFee(
  proposal: FeeProposal,
  route: ChargedRoute,
  feeDate: CalendarDate,
  councilTables: readonly CouncilFeeRow[],
  book: FeeBook,
): FeeAnswer {
  const table = tableInForce(book, feeDate);
  if (!table) {
    const because = `No fee table is loaded for ${feeDate}: the first starts on ${book[0]?.startsOn ?? 'no day'}.`;
    return { outcome: 'no table in force', feeDate, because };
  }
  const badRows = problemsOfRows(councilTables);
  if (badRows.length > 0) return { outcome: 'cannot say', feeDate, problems: badRows };
  const tariff = tariffOn(table, feeDate, proposal.council, councilTables);
  const fee = adjustedFee({ tariff, route, proposal, feeDate });
  if (isUnanswerable(fee)) return { outcome: 'cannot say', feeDate, problems: fee.problems };
  const lines = withRunningTotal(fee.steps);
  return {
    outcome: 'fee',
    totalPence: lines.at(-1)?.runningPence ?? pence(0),
    feeDate,
    table: tariff.table,
    law: lawOf(fee.steps, table.law),
    inputs: proposal,
    lines,
    considered: fee.considered,
    confidence: leastSure(...fee.steps.map((step) => step.confidence)),
    refusedClaims: fee.refusedClaims,
    gaps: [
      ...fee.gaps,
      ...contradictions(proposal, feeDate),
      ...yearlyRiseNotLoaded(table.startsOn, feeDate),
    ],
  };
}

/** The yearly rise does not change some amounts. An answer must not say that it was applied to them. */
function lawOf(steps: readonly FeeStep[], law: string): string {
  const ofAmounts = steps
    .filter((step) => step.kind === 'charge')
    .map(({ code }) => lawWithoutRise(code) ?? law);
  return ofAmounts.length === 0 ? law : [...new Set(ofAmounts)].join('; ');
}

function withRunningTotal(steps: readonly FeeStep[]): readonly FeeLine[] {
  let running: Pence = pence(0);
  return steps.map((step) => {
    running = pence(running + step.amountPence);
    return { ...step, runningPence: running };
  });
}

/** Fees rise every 1 April (regulation 18A), so a table older than the last 1 April may be out of date. */
function yearlyRiseNotLoaded(startsOn: CalendarDate, feeDate: CalendarDate): readonly FeeGap[] {
  if (feeDate < '2025-04-01' || feeDate < addMonths(startsOn, 12)) return [];
  return [
    {
      code: 'yearly-rise-not-loaded',
      words: `Fees rise each 1 April, and no table later than that of ${startsOn} is loaded.`,
    },
  ];
}

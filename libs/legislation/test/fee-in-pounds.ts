import { calendarDate } from '../src/dates.js';
import { feeFor } from '../src/fees/fee-for.js';
import type { Development, FeeProposal } from '../src/fees/proposal.js';

export const in2023 = calendarDate('2024-06-03');
export const in2025 = calendarDate('2025-04-01');
export const in2026 = calendarDate('2026-04-01');

/** The fee in pounds; if it is unknown, the missing facts. */
export function fee(proposal: FeeProposal, day = in2026): number | readonly string[] {
  const answer = feeFor(proposal, day);
  if (answer.outcome === 'fee' || answer.outcome === 'no fee') return answer.totalPence / 100;
  return answer.outcome === 'cannot say' ? answer.problems.map((each) => each.fact) : [answer.outcome];
}

export const full = (development: Development): FeeProposal => ({ type: 'pp.full', development });
export const outline = (development: Development): FeeProposal => ({ type: 'pp.outline', development });
export const floor = (squareMetres: number) => ({ otherBuildings: { squareMetres } });
export const homes = (newHomes: number) => full({ newHomes });

export function flats(count: number, fromOneHouse: boolean): Development {
  return { homesByChangeOfUse: { homes: count, fromOneHouse } };
}

export function site(hectares: string): Development {
  return { newHomes: 'unknown', siteArea: { hectares } };
}

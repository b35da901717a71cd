import { lastDayAFreeGoCouldBegin } from '../data/fees/tables.js';
import { addMonths, type CalendarDate, parseCalendarDate } from '../dates.js';
import type { FeeStep, RefusedClaim } from './answer.js';
import type { ChargedRoute } from './base-fee.js';
import { type Sum, totalOf } from './development-fee.js';
import type { FeeProposal } from './proposal.js';
import { ruleStep } from './rule-step.js';
import type { Tariff } from './tariff.js';
import { pence } from './values.js';

export interface Adjusted extends Sum {
  readonly refusedClaims: readonly RefusedClaim[];
}

export interface Asked {
  readonly tariff: Tariff;
  readonly route: ChargedRoute;
  readonly proposal: FeeProposal;
  readonly feeDate: CalendarDate;
}

export const step = (sum: Adjusted, added: FeeStep): Adjusted => ({ ...sum, steps: [...sum.steps, added] });

export const refuse = (sum: Adjusted, claim: RefusedClaim['claim'], because: string): Adjusted => ({
  ...sum,
  refusedClaims: [...sum.refusedClaims, { claim, because }],
});

/**
 * The exemptions from the fee. The first one that applies is enough; each claimed one that does not apply is refused
 * by name.
 */
export function exempt(asked: Asked, sum: Adjusted): Adjusted {
  const claims = asked.proposal.claims ?? {};
  let result = sum;
  for (const [claim, made, refusal] of [
    ['same-day-application', claims.samePaidApplicationSameDay, refusalOfSameDay(asked)],
    ['disabled-access', claims.disabledAccess, refusalOfDisabledAccess(asked)],
    ['free-go', claims.freeGo, refusalOfFreeGo(asked)],
    ['permitted-development-removed', claims.permittedDevelopmentRightsRemoved, noLongerExempt],
  ] as const) {
    if (!made) continue;
    const total = totalOf(result.steps);
    if (refusal) result = refuse(result, claim, refusal);
    else if (total > 0) result = step(result, ruleStep(asked.tariff, claim, pence(-total)));
  }
  return result;
}

const noLongerExempt =
  'Since 17 January 2018 what lost its permitted development rights pays as anything else does.';

const refusalOfSameDay = ({ route }: Asked): string | undefined =>
  route.fee === 'prior approval' ? undefined : 'Only a prior approval is free beside a planning application.';

function refusalOfDisabledAccess({ route, proposal }: Asked): string | undefined {
  if (route.fee === 'advertisement' || route.fee === 'hazardous substances') {
    return 'Only planning applications, prior approvals and certificates for such works are exempt.';
  }
  return proposal.development?.newHomes ? 'Building a new home is not works to an existing one.' : undefined;
}

function refusalOfFreeGo({ proposal, feeDate }: Asked): string | undefined {
  const began = parseCalendarDate(proposal.claims?.freeGo?.twelveMonthsBegan);
  if (!began) return 'The day on which its twelve months began is needed.';
  if (began > lastDayAFreeGoCouldBegin)
    return 'Its twelve months began after 5 December 2023: it was abolished.';
  const lastDay = addMonths(began, 12);
  return feeDate > lastDay ? `Its twelve months ended on ${lastDay}.` : undefined;
}

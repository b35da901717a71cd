import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { isOfAPermission, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import { granted } from './granted.js';

/** A non-material amendment of this permission was granted under another case (s. 96A). */
export interface GrantNMA {
  readonly type: 'GrantNMA';
  readonly entryId: string;
  readonly amendedOn: CalendarDate;
  readonly description: string;
  readonly linked: LinkedCase;
  readonly on: CalendarDate;
}

const noPermission = ['not-a-permission', 'grants no planning permission that could be amended'] as const;

const mayGrantNMA = (state: PlanningApplication) =>
  provided(granted(state, 'amended as a permission'), (found) =>
    notForType(found, isOfAPermission, noPermission),
  );

function grantNMA({ type: _, on, ...amended }: GrantNMA, found: FoundBy<typeof mayGrantNMA>): CaseOutcome {
  // The other case's decision is copied here automatically. Recording it again by hand is not a second
  // amendment.
  if (found.amendedUnder.has(amended.linked.caseId)) return accept();
  return accept({ type: 'PermissionAmended', ...of(found, amended.amendedOn), ...amended });
}

export const GrantNMA: Act<GrantNMA> = act(mayGrantNMA, grantNMA, {
  days: { amendedOn: happened(the.decision), on: done() },
  makes: {
    kind: 'amendment of the permission',
    id: 'entryId',
    fact: 'PermissionAmended',
    called: 'description',
  },
});

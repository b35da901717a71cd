import type { CalendarDate } from '#legislation';
import { accept } from '../../decider.js';
import { inTheFuture, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { LinkedCase } from '../receiving/events.js';
import type { PlanningApplication } from '../state.js';
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

export function grantNMA({ type: _, on, ...amended }: GrantNMA, state: PlanningApplication): CaseOutcome {
  const guard = granted(state, 'amended');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.entries.has(amended.entryId)) return accept();
  const early = inTheFuture(amended.amendedOn, on);
  if (early) return early;
  return accept({ type: 'PermissionAmended', ...of(found, amended.amendedOn), ...amended });
}

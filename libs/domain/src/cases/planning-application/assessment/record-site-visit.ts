import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';

export interface RecordSiteVisit {
  readonly type: 'RecordSiteVisit';
  readonly entryId: string;
  readonly visitedOn: CalendarDate;
  readonly notes: string;
  /** Photographs, by their documents. */
  readonly evidence: readonly string[];
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function recordSiteVisit(
  { type: _, on, ...visit }: RecordSiteVisit,
  state: PlanningApplication,
): CaseOutcome {
  const guard = openCase(state, 'visited');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const refused = missingDocument(found, visit.evidence);
  if (refused) return refused;
  return accept({ type: 'SiteVisited', ...of(found, visit.visitedOn), ...visit });
}

import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';

export interface RecordSiteVisit {
  readonly type: 'RecordSiteVisit';
  readonly entryId: string;
  readonly visitedOn: CalendarDate;
  readonly notes: string;
  /** The documents that are the photographs. */
  readonly evidence: readonly string[];
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayRecordSiteVisit = (state: PlanningApplication) => openCase(state, 'visited');

function recordSiteVisit(
  { type: _, on, ...visit }: RecordSiteVisit,
  found: FoundBy<typeof mayRecordSiteVisit>,
): CaseOutcome {
  const refused = missingDocument(found, visit.evidence);
  if (refused) return refused;
  return accept({ type: 'SiteVisited', ...of(found, visit.visitedOn), ...visit });
}

export const RecordSiteVisit: Act<RecordSiteVisit> = act(mayRecordSiteVisit, recordSiteVisit, {
  days: { visitedOn: happened(the.receipt), on: done() },
  makes: { kind: 'site visit', id: 'entryId', fact: 'SiteVisited', called: 'visitedOn' },
});

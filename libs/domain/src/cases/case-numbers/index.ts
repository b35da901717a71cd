import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions } from '../../decider.js';
import type { CaseId } from '../../values.js';

/**
 * There is one stream per council and year, so that two cases never share a number, even when both are
 * allotted at once.
 */
export interface CaseNumberAllotted {
  readonly type: 'CaseNumberAllotted';
  readonly effectiveOn: CalendarDate;
  readonly number: number;
  readonly caseId: CaseId;
}

export const caseNumberEvents: EventVersions<CaseNumberAllotted> = { CaseNumberAllotted: 1 };

interface AllotCaseNumber {
  readonly type: 'AllotCaseNumber';
  readonly caseId: CaseId;
  readonly on: CalendarDate;
}

interface LastCaseNumber {
  readonly number: number;
  readonly caseId: CaseId | null;
}

/** Allots the next number. A crash between the number and its case leaves a gap, which does no harm. */
export const caseNumbers: Decider<LastCaseNumber, AllotCaseNumber, CaseNumberAllotted> = {
  initial: { number: 0, caseId: null },
  remembersOnlyLastEvent: true,
  evolve: (_, { number, caseId }) => ({ number, caseId }),
  decide: ({ caseId, on }, last) => {
    if (last.caseId === caseId) return accept();
    return accept({ type: 'CaseNumberAllotted', effectiveOn: on, number: last.number + 1, caseId });
  },
};

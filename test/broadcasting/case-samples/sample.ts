import { type CaseReference, caseId, officerId, type PlanningApplicationEvent, type Sealed } from '#domain';
import { calendarDate, type Reason } from '#legislation';

/** Stands in samples wherever something about a person, or written by one, would stand. */
export const private_ = 'mrs-a-n-other';

export const officer = officerId(private_);
export const sealed = private_ as Sealed;
export const day = calendarDate('2026-11-05');
export const fact = { caseReference: '26/00017/HFUL' as CaseReference, effectiveOn: day };
export const linked = {
  caseId: caseId('7d0c5c6e-1111-4222-8333-944445555667'),
  reference: '26/00018/DISC' as CaseReference,
};
export const reason: Reason = {
  rule: private_,
  source: private_,
  confidence: 'V',
  inForceFrom: day,
  row: { table: 'periods', key: private_, councilRow: true },
  inputs: {},
  steps: [private_],
};
export const condition = {
  text: private_,
  reason: private_,
  timing: 'preCommencement',
  detailsRequired: true,
  agreedOn: day,
} as const;

/** One of each type of fact of a topic: a new type does not compile until it has one. */
export type SamplesOf<Fact extends { type: string }> = {
  readonly [Type in Fact['type']]: Extract<PlanningApplicationEvent, { type: Type }>;
};

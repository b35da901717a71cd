import { type CalendarDate, calledInUnder } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { decidedAlready } from '../questions/decided-already.js';
import { missingDocument } from '../questions/missing-document.js';
import { unregistered } from '../questions/unregistered.js';
import type { PlanningApplication } from '../state.js';

export interface RecordSecretaryOfStateDecision {
  readonly type: 'RecordSecretaryOfStateDecision';
  readonly decision: 'granted' | 'refused';
  readonly decidedOn: CalendarDate;
  readonly document: string;
  /** Why it is not on the public register although the law requires that. */
  readonly unpublishedBecause: string | null;
  readonly on: CalendarDate;
}

const mayRecordSecretaryOfStateDecision = (state: PlanningApplication) =>
  state.stage === 'determined'
    ? decidedAlready(state)
    : inStage(state, ['calledIn'], 'decided by the Secretary of State');

const isDecidedByMinister = (
  { decision }: RecordSecretaryOfStateDecision,
  state: PlanningApplication,
): boolean =>
  state.stage === 'determined' &&
  state.determination.by === 'secretaryOfState' &&
  state.determination.decision === decision;

function recordSecretaryOfStateDecision(
  { decision, decidedOn, document, unpublishedBecause }: RecordSecretaryOfStateDecision,
  found: FoundBy<typeof mayRecordSecretaryOfStateDecision>,
): CaseOutcome {
  const refused = missingDocument(found, [document]) ?? unregistered(found, unpublishedBecause);
  if (refused) return refused;
  return accept({
    type: 'SecretaryOfStateDecided',
    ...of(found, decidedOn),
    decision,
    decidedOn,
    document,
    because: calledInUnder(found.calledInOn),
    unpublishedBecause: found.register.publishedOn === null ? unpublishedBecause : null,
  });
}

export const RecordSecretaryOfStateDecision: Act<RecordSecretaryOfStateDecision> = act(
  mayRecordSecretaryOfStateDecision,
  recordSecretaryOfStateDecision,
  {
    days: { decidedOn: happened(the.receipt, the.callIn), on: done() },
    isRepeat: isDecidedByMinister,
  },
);

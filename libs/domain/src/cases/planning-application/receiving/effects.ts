import { type Effects, notKept } from '../effect.js';
import { startedClock } from '../state/time.js';
import type { Determination } from '../state.js';
import type { Parent } from '../vocabulary/linked-case.js';
import type { ImportedEnd, ReceivingFact } from './events.js';

export const receivingEffects: Effects<ReceivingFact> = {
  CaseImported: notKept('a case brought in from elsewhere is decided like any other'),
  ImportCorrected: {
    keeps: (_, fact) => ({
      applicationType: fact.applicationType,
      scale: fact.scale,
      description: fact.description,
      site: fact.site,
      applicant: fact.applicant,
      agent: fact.agent,
      receivedOn: fact.receivedOn,
      payloadSha256: fact.payloadSha256,
    }),
  },
  CaseHistoryImported: {
    stage: (_, { ended }) =>
      ended === 'decided' ? 'determined' : ended === 'returned' ? 'returned' : 'withdrawn',
    keeps: ({ clock, receivedOn }, fact) => ({
      history: { validFrom: clock?.validFrom ?? null },
      // A decided case has a clock, even if nobody here knows when it started.
      clock: clock ?? startedClock(receivedOn, false, false),
      outcome: importedDetermination(fact),
    }),
  },
  CaseTakenOver: { keeps: (_, { caseReference }) => ({ caseReference }) },
  ParentLinked: {
    keeps: (_, { parent: { caseId, reference }, relation, conditions = [], permission }) =>
      hangsOn({ caseId, reference, relation, conditions, permission }),
  },
  ParentRecordedElsewhere: {
    keeps: (_, { reference, relation }) =>
      hangsOn({ caseId: null, reference, relation, conditions: [], permission: null }),
  },
  ApplicationClosedAsDuplicate: {
    stage: 'duplicate',
    keeps: (_, { duplicateOf }) => ({ duplicateOf }),
  },
  ApplicationWithdrawn: { stage: 'withdrawn' },
};

/** A new application for the same development may also depend on a permission. */
const hangsOn = (other: Parent) =>
  other.relation === 'resubmission' ? { resubmissionOf: other } : { parent: other };

function importedDetermination({
  decision,
  endedOn: decidedOn,
  conditions,
}: ImportedEnd): Determination | null {
  if (decision === null || decidedOn === null) return null;
  const conditionStates = new Map(
    conditions.map(({ number, text, detailsRequired, discharged }) => [
      number,
      {
        ...{ text, detailsRequired, under: null },
        stands: discharged ? 'discharged' : detailsRequired ? 'to-discharge' : 'to-comply',
      } as const,
    ]),
  );
  return {
    by: 'elsewhere',
    decision,
    decidedOn,
    conditions: conditionStates,
    issued: null,
    standing: 'stands',
  };
}

import type { EventVersions } from '../../decider.js';
import { type ProposalFact, proposalEvents } from '../../two-people/index.js';
import { type AfterDecisionFact, afterDecisionEvents } from './after-decision/events.js';
import { type AllocationFact, allocationEvents } from './allocation/events.js';
import { type AppealFact, appealEvents } from './appeals/events.js';
import { type AssessmentFact, assessmentEvents } from './assessment/events.js';
import { type CommitteeFact, committeeEvents } from './committee/events.js';
import { type ConsultationFact, consultationEvents } from './consultation/events.js';
import { type DecisionFact, decisionEvents } from './decision/events.js';
import type { OnCase } from './effect.js';
import { type FeeFact, feeEvents } from './fees/events.js';
import { type LetterFact, letterEvents } from './letters/events.js';
import { type PersonalDataErased, privacyEvents } from './privacy/events.js';
import { type PublicityFact, publicityEvents } from './publicity/events.js';
import { type ReceivingFact, receivingEvents } from './receiving/events.js';
import { type RecommendationFact, recommendationEvents } from './recommendation/events.js';
import { type RecordCorrected, recordEvents } from './record/events.js';
import { type RegisterFact, registerEvents } from './register/events.js';
import { type SubmittedFact, submittedEvents } from './submitted/events.js';
import { type TimeFact, timeEvents } from './time/events.js';
import { type ValidationFact, validationEvents } from './validation/events.js';

/** The facts of a case, which are stored for ever: add to these lists, never rename or reshape them. */
export type PlanningApplicationEvent = OnCase &
  (
    | ReceivingFact
    | ValidationFact
    | FeeFact
    | AllocationFact
    | RegisterFact
    | SubmittedFact
    | PublicityFact
    | ConsultationFact
    | AssessmentFact
    | TimeFact
    | RecommendationFact
    | CommitteeFact
    | DecisionFact
    | AfterDecisionFact
    | AppealFact
    | LetterFact
    | RecordCorrected
    | PersonalDataErased
    | ProposalFact
  );

/** The version of each fact, by topic: the topics are the folders beside this file. */
export const caseTopics = {
  receiving: receivingEvents,
  validation: validationEvents,
  fees: feeEvents,
  allocation: allocationEvents,
  register: registerEvents,
  submitted: submittedEvents,
  publicity: publicityEvents,
  consultation: consultationEvents,
  assessment: assessmentEvents,
  time: timeEvents,
  recommendation: recommendationEvents,
  committee: committeeEvents,
  decision: decisionEvents,
  'after-decision': afterDecisionEvents,
  appeals: appealEvents,
  letters: letterEvents,
  record: recordEvents,
  privacy: privacyEvents,
  'two-people': proposalEvents,
} as const;

export const planningApplicationEvents: EventVersions<PlanningApplicationEvent> = {
  ...receivingEvents,
  ...validationEvents,
  ...feeEvents,
  ...allocationEvents,
  ...registerEvents,
  ...submittedEvents,
  ...publicityEvents,
  ...consultationEvents,
  ...assessmentEvents,
  ...timeEvents,
  ...recommendationEvents,
  ...committeeEvents,
  ...decisionEvents,
  ...afterDecisionEvents,
  ...appealEvents,
  ...letterEvents,
  ...recordEvents,
  ...privacyEvents,
  ...proposalEvents,
};

export type * from './after-decision/events.js';
export type * from './allocation/events.js';
export type * from './appeals/events.js';
export { appealProcedures } from './appeals/events.js';
export type * from './assessment/events.js';
export type * from './committee/events.js';
export type * from './consultation/events.js';
export { consulteePositions } from './consultation/events.js';
export type * from './decision/events.js';
export type * from './fees/events.js';
export type * from './letters/events.js';
export type * from './privacy/events.js';
export type * from './publicity/events.js';
export type * from './receiving/events.js';
export { importedEndings } from './receiving/events.js';
export type * from './recommendation/events.js';
export type * from './record/events.js';
export { correctableFields, correctedBy } from './record/events.js';
export type * from './register/events.js';
export type * from './submitted/events.js';
export { detailSources } from './submitted/events.js';
export type * from './time/events.js';
export { courtChallengeSteps } from './time/events.js';
export type * from './validation/events.js';
export * from './vocabulary/appeal.js';
export * from './vocabulary/case-document.js';
export * from './vocabulary/circumstances.js';
export * from './vocabulary/consultee.js';
export * from './vocabulary/deadline.js';
export * from './vocabulary/decision.js';
export * from './vocabulary/discipline.js';
export * from './vocabulary/erased-part.js';
export * from './vocabulary/linked-case.js';
export * from './vocabulary/measures.js';
export * from './vocabulary/payment.js';
export * from './vocabulary/payment-destination.js';
export * from './vocabulary/proposed-line.js';
export * from './vocabulary/received.js';
export * from './vocabulary/recommendation.js';
export * from './vocabulary/written-letter.js';

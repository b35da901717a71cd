import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import { type ProposalFact, proposalEvents } from '../../two-people/index.js';
import type { CaseReference } from '../../values.js';
import { type AfterDecisionFact, afterDecisionEvents } from './after-decision/events.js';
import { type AllocationFact, allocationEvents } from './allocation/events.js';
import { type AppealFact, appealEvents } from './appeals/events.js';
import { type AssessmentFact, assessmentEvents } from './assessment/events.js';
import { type CommitteeFact, committeeEvents } from './committee/events.js';
import { type ConsultationFact, consultationEvents } from './consultation/events.js';
import { type DecisionFact, decisionEvents } from './decision/events.js';
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
export type PlanningApplicationEvent = {
  readonly caseReference: CaseReference;
  readonly effectiveOn: CalendarDate;
} & (
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

export * from './after-decision/events.js';
export * from './allocation/events.js';
export * from './appeals/events.js';
export * from './assessment/events.js';
export * from './committee/events.js';
export * from './consultation/events.js';
export * from './decision/events.js';
export * from './fees/events.js';
export * from './letters/events.js';
export * from './privacy/events.js';
export * from './publicity/events.js';
export * from './receiving/events.js';
export * from './recommendation/events.js';
export * from './record/events.js';
export * from './register/events.js';
export * from './submitted/events.js';
export * from './time/events.js';
export * from './validation/events.js';
export * from './vocabulary/deadline.js';
export * from './vocabulary/linked-case.js';
export * from './vocabulary/payment.js';
export * from './vocabulary/recommendation.js';

import { type CouncilLaw, nationalLaw } from '#legislation';
import type { Decider } from '../../decider.js';
import { type AfterDecisionCommand, afterDecision } from './after-decision/index.js';
import { type AllocationCommand, allocation } from './allocation/index.js';
import { type AppealCommand, appeals } from './appeals/index.js';
import { type AssessmentCommand, assessment } from './assessment/index.js';
import { caseIds } from './client-ids.js';
import { type CommitteeCommand, committee } from './committee/index.js';
import { type ConsultationCommand, consultation } from './consultation/index.js';
import { type DecisionCommand, decision } from './decision/index.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import { type FeeCommand, fees } from './fees/index.js';
import type { CaseOutcome, Handlers } from './handlers.js';
import { type PrivacyCommand, privacy } from './privacy/index.js';
import { type PublicityCommand, publicity } from './publicity/index.js';
import { type ReceivingCommand, receiving } from './receiving/index.js';
import { type RecommendationCommand, recommendation } from './recommendation/index.js';
import { type RecordCommand, record } from './record/index.js';
import { type RegisterCommand, register } from './register/index.js';
import type { PlanningApplication } from './state.js';
import { type SubmittedCommand, submitted } from './submitted/index.js';
import { type TimeCommand, time } from './time/index.js';
import { type TwoPeopleCommand, twoPeople } from './two-people/index.js';
import { type ValidationCommand, validation } from './validation/index.js';

export { permissionOf } from './after-decision/permission.js';
export {
  type BriefDraft,
  briefAfter,
  briefIn,
  briefOf,
  type CaseBrief,
  draftAfter,
  draftOf,
  unansweredIn,
} from './brief.js';
export { type CaseSummary, caseSummary } from './case-summary.js';
export { caseIds } from './client-ids.js';
export * from './decision/notice.js';
export { dueChecks } from './due-checks.js';
export * from './events.js';
export type { CameWith } from './questions/came-with.js';
export { commentsUntil, earliestDecision } from './questions/earliest-decision.js';
export { type PublicityNeed, publicityNeeds } from './questions/publicity-needs.js';
export { type RoutingFacts, routing } from './questions/routing.js';
export type { CaseThatGoesOn } from './receiving/close-as-duplicate.js';
export type { ParentFound } from './receiving/link-parent.js';
export type { ReceiveApplication } from './receiving/receive-application.js';
export { type CaseStage, caseStages, endedStages, openStages, stageInWords } from './stage-words.js';
export { isErased, keptForRegister, registerKeepsName } from './state/privacy.js';
export { constraintsWaiting, waitingLines } from './state/submitted.js';
export { decideBy, isLate } from './state/time.js';
export { isLive, isValid, type PlanningApplication } from './state.js';
export type { DetailCorrection } from './submitted/settle-proposed-detail.js';
export { type TwoPersonAct, type TwoPersonCommand, twoPersonActs } from './two-people/index.js';
export * from './vocabulary/decision-kinds.js';
export * from './vocabulary/document-kinds.js';

export type {
  AfterDecisionCommand,
  AllocationCommand,
  AppealCommand,
  AssessmentCommand,
  CommitteeCommand,
  ConsultationCommand,
  DecisionCommand,
  FeeCommand,
  PrivacyCommand,
  PublicityCommand,
  ReceivingCommand,
  RecommendationCommand,
  RecordCommand,
  RegisterCommand,
  SubmittedCommand,
  TimeCommand,
  TwoPeopleCommand,
  ValidationCommand,
};

/** The contents page: a topic a line; each topic's own page lists what can be asked of a planning application. */
export type PlanningApplicationCommand =
  | ReceivingCommand
  | ValidationCommand
  | FeeCommand
  | AllocationCommand
  | RegisterCommand
  | SubmittedCommand
  | PublicityCommand
  | ConsultationCommand
  | AssessmentCommand
  | TimeCommand
  | RecommendationCommand
  | CommitteeCommand
  | DecisionCommand
  | AfterDecisionCommand
  | AppealCommand
  | RecordCommand
  | PrivacyCommand
  | TwoPeopleCommand;

const acts: Handlers<Exclude<PlanningApplicationCommand, TwoPeopleCommand | SubmittedCommand>> = {
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...publicity,
  ...consultation,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...record,
  ...privacy,
};

/** Each handler takes its own command, and the table is keyed by it: the compiler cannot follow the pair. */
const decideIn =
  <Command extends { readonly type: string }>(table: object) =>
  (command: Command, state: PlanningApplication, law: CouncilLaw): CaseOutcome => {
    type Handle = (asked: Command, now: PlanningApplication, under: CouncilLaw) => CaseOutcome;
    const handle = (table as Readonly<Record<string, Handle>>)[command.type]!;
    const before = state.stage === 'unknown' ? undefined : caseIds.before(state.entries, command);
    return before ?? handle(command, state, law);
  };

const handlers: Handlers<PlanningApplicationCommand> = {
  ...acts,
  ...submitted(decideIn(acts)),
  ...twoPeople(decideIn(acts)),
};
const decide = decideIn<PlanningApplicationCommand>(handlers);

type CaseDecider = Decider<PlanningApplication, PlanningApplicationCommand, PlanningApplicationEvent>;

/** Decides under a council's law as it is known now. What was decided under it stays in the facts, with the rule. */
export const planningApplicationUnder = (law: CouncilLaw): CaseDecider => ({
  initial: { stage: 'unknown' },
  evolve,
  decide: (command, state) => decide(command, state, law),
});

/** Under the national law alone: of a council that has entered nothing of its own. */
export const planningApplication: CaseDecider = planningApplicationUnder(nationalLaw);

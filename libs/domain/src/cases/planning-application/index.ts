export { permissionOf } from './after-decision/permission.js';
export {
  type BriefDraft,
  briefAfter,
  briefIn,
  type CaseBrief,
  draftAfter,
  draftOf,
  unansweredIn,
} from './brief.js';
export type { CaseDate } from './case-date-questions.js';
export { caseDates } from './case-dates.js';
export { type CaseSummary, caseSummary } from './case-summary.js';
export { caseIds, madeByCommands } from './client-ids.js';
export type * from './commands.generated.js';
export type { Bound as BoundOfDay } from './days/bound.js';
export {
  type ActNow,
  actsOn,
  limitsOfDays,
  planningApplication,
  planningApplicationUnder,
} from './decider.js';
export { decisionNoticeId } from './decision/issue-decision-notice.js';
export * from './decision/notice.js';
export { dueChecks } from './due-checks.js';
export * from './events.js';
export type { ChargeNamed } from './fees/move-to-charge.js';
export type { May } from './handlers.js';
export { type LetterDue, lettersDue } from './letters/letters-due.js';
export { untimely } from './letters/write-letter.js';
export type { PlacedFact } from './placed-facts.js';
export { applicantsOwn } from './privacy/whose-file.js';
export type { CameWith } from './questions/came-with.js';
export {
  type Consulting,
  commentsUntil,
  earliestDecision,
  isLateComment,
  waysInWords,
} from './questions/earliest-decision.js';
export { type FileViewer, fileToServe } from './questions/file-to-serve.js';
export type * from './questions/imported-file.js';
export { type LinkState, linkState } from './questions/link-state.js';
export { publicityNeeds } from './questions/publicity-needs.js';
export { cannotBeParent, type ParentAsFound, relationNeeded } from './questions/relations.js';
export { type Silence, silenceOn, whatSilenceDoes } from './questions/silence.js';
export { type SaysToParent, saysToParent } from './questions/what-it-says.js';
export type { CaseThatGoesOn } from './receiving/close-as-duplicate.js';
export { deciderElsewhere, endedAsWithdrawn } from './receiving/history.js';
export type { ImportedParent } from './receiving/imported-case.js';
export type { ParentFound } from './receiving/link-parent.js';
export type { ReceiveApplication } from './receiving/receive-application.js';
export type { FileBrought } from './register/store-documents.js';
export {
  type CaseStage,
  caseStages,
  endedStages,
  openStages,
  stageInWords,
  stagesBeforeValid,
  stagesToDecide,
} from './stage-words.js';
export { isAppealPending, pendingAppealStages } from './state/appeals.js';
export type { LetterOnFile, LinkOnFile } from './state/letters.js';
export { isErased, keptForRegister, registerKeepsName } from './state/privacy.js';
export type { FileHeld } from './state/register.js';
export { decideBy, isLate } from './state/time.js';
export { isLive, isValid, type PlanningApplication } from './state.js';
export type { ProposeConstraints } from './submitted/propose-constraints.js';
export type { DetailCorrection } from './submitted/settle-proposed-detail.js';
export type { Suggestion, Suggestions } from './suggested.js';
export type { TwoPersonAct, TwoPersonCommand } from './two-people/acts.js';
export type { ByLink } from './vocabulary/by-link.js';
export * from './vocabulary/decision-kinds.js';
export * from './vocabulary/document-kinds.js';
export { decisionInWords, informationInWords, stanceInWords } from './vocabulary/in-words.js';
export * from './vocabulary/information-kinds.js';
export type { TemplateUsed } from './vocabulary/letter.js';
export type { Parent } from './vocabulary/linked-case.js';
export * from './vocabulary/stances.js';
export * from './vocabulary/stored-file.js';

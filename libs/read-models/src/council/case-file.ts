import type { PlanningApplicationEvent } from '#domain';
import type { LaterFact } from '../shown.js';
import type { FoldedFact } from './case-document-changes.js';
import type { HiddenFact } from './case-document-facts/index.js';
import type { Entry, FileOfCase } from './file-of-case.js';
import { type ListedFact, listOf } from './listed-facts.js';
import type { Noted } from './noted.js';

type Files<Types extends LaterFact['type']> = {
  readonly [Type in Types]: (file: FileOfCase, entry: Entry<Type>) => Partial<FileOfCase>;
};

/** Facts that the case in full shows, but neither lists nor folds elsewhere: none compiles without a line here. */
type NeedsLine = Exclude<LaterFact['type'], FoldedFact | ListedFact | HiddenFact>;

/** How facts change the file. Facts that it only lists are not here. */
const files = {
  CaseHistoryImported: (_, endedElsewhere) => ({ endedElsewhere }),
  // A second link to the same case names further conditions of it.
  ParentLinked: ({ parents }, entry) => ({
    parents: [...parents.filter(({ parent }) => parent.caseId !== entry.parent.caseId), entry],
  }),
  SpecialistAllocated: ({ specialists }, entry) => ({
    specialists: [...specialists.filter(({ discipline }) => discipline !== entry.discipline), entry],
  }),
  DevelopmentMeasured: (_, measures) => ({ measures }),
  ConstraintRecorded: ({ constraints }, entry) => ({
    constraints: [...constraints, { ...entry, removed: null }],
  }),
  ConstraintRemoved: ({ constraints }, removed) => ({
    constraints: constraints.map((each) =>
      each.constraintId === removed.constraintId && !each.removed ? { ...each, removed } : each,
    ),
  }),
  PublicityNeedsRecorded: (_, publicityNeeds) => ({ publicityNeeds }),
  PublicityStarted: (_, { startedOn: publicityStartedOn }) => ({ publicityStartedOn }),
  InformationRequestCancelled: ({ requestsClosed }, entry) => ({
    requestsClosed: [...requestsClosed, entry],
  }),
  InformationRequestLapsed: ({ requestsClosed }, entry) => ({ requestsClosed: [...requestsClosed, entry] }),
  ValidationDisputed: ({ validationDisputes }, entry) => ({
    validationDisputes: [...validationDisputes, { ...entry, answer: null }],
  }),
  ValidationDisputeAnswered: ({ validationDisputes }, answer) => ({
    validationDisputes: validationDisputes.map((each) =>
      each.disputeId === answer.disputeId ? { ...each, answer } : each,
    ),
  }),
  ValidDateCorrected: ({ validDateCorrections }, entry) => ({
    validDateCorrections: [...validDateCorrections, entry],
  }),
  ValidationSetAside: ({ validationsSetAside }, entry) => ({
    validationsSetAside: [...validationsSetAside, entry],
  }),
  ExtensionProposed: ({ extensions }, entry) => ({
    extensions: [...extensions, { ...entry, agreed: null, rejected: null }],
  }),
  ExtensionAgreed: ({ extensions }, agreed) => ({
    extensions: extensions.map((each) =>
      each.proposalId === agreed.proposalId ? { ...each, agreed } : each,
    ),
  }),
  ExtensionRejected: ({ extensions }, rejected) => ({
    extensions: extensions.map((each) =>
      each.proposalId === rejected.proposalId ? { ...each, rejected } : each,
    ),
  }),
  PPAProposed: ({ performanceAgreements }, entry) => ({
    performanceAgreements: [...performanceAgreements, { ...entry, signed: null }],
  }),
  PPASigned: ({ performanceAgreements }, signed) => ({
    performanceAgreements: performanceAgreements.map((each) =>
      each.agreementId === signed.agreementId ? { ...each, signed } : each,
    ),
  }),
  DeadlineNear: ({ deadlineWarnings }, entry) => ({ deadlineWarnings: [...deadlineWarnings, entry] }),
  DeemedDischargeNoticeReceived: (_, entry) => ({ deemedDischarge: { ...entry, occurredOn: null } }),
  DeemedDecisionUndone: ({ deemedDischarge }) => ({
    deemedDischarge: deemedDischarge && { ...deemedDischarge, occurredOn: null },
  }),
  DeemedDischargeOccurred: ({ deemedDischarge }, { dischargedOn: occurredOn }) => ({
    deemedDischarge: deemedDischarge && { ...deemedDischarge, occurredOn },
  }),
  RecommendationChallenged: ({ recommendationsReturned }, entry) => ({
    recommendationsReturned: [...recommendationsReturned, entry],
  }),
  CommitteeReferralMade: ({ committeeReferrals }, entry) => ({
    committeeReferrals: [...committeeReferrals, entry],
  }),
  CommitteeScheduled: ({ meetings }, entry) => ({ meetings: [...meetings, entry] }),
  CommitteeResolved: ({ resolutions }, entry) => ({ resolutions: [...resolutions, entry] }),
  CalledIn: (_, calledIn) => ({ calledIn }),
  DecisionNoticeGenerated: (_, decisionNotice) => ({ decisionNotice }),
  RecordCorrected: ({ corrections }, entry) => ({ corrections: [...corrections, entry] }),
  ParticularsReceived: (_, particulars) => ({ particulars }),
  DetailsProposed: ({ proposedDetails }, { lines, from, proposedAt, effectiveOn: _, ...noted }) => ({
    proposedDetails: [
      ...proposedDetails,
      ...lines.map((line) => ({ ...line, from, proposedAt, ...noted, settled: null })),
    ],
  }),
  ProposedDetailSettled: ({ proposedDetails }, settled) => ({
    proposedDetails: proposedDetails.map((each) =>
      each.lineId === settled.lineId ? { ...each, settled } : each,
    ),
  }),
} satisfies Files<NeedsLine> & Partial<Files<LaterFact['type']>>;

export function fileAfter(
  file: FileOfCase,
  event: PlanningApplicationEvent,
  noted: Noted,
): Partial<FileOfCase> {
  const shown = (files as Readonly<Record<string, unknown>>)[event.type] as
    | ((file: FileOfCase, entry: object) => Partial<FileOfCase>)
    | undefined;
  const list = listOf(event.type);
  if (!shown && !list) return {};
  const { type: _, caseReference: __, ...said } = event;
  const entry = { ...said, ...noted };
  return shown ? shown(file, entry) : { [list!]: [...file[list!], entry] };
}

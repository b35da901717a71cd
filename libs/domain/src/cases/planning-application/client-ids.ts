import { type ClientIdRules, clientIds } from '../../client-ids.js';
import type { AfterDecisionCommand } from './after-decision/index.js';
import type { AppealCommand } from './appeals/index.js';
import type { AssessmentCommand } from './assessment/index.js';
import type { CommitteeCommand } from './committee/index.js';
import type { ConsultationCommand } from './consultation/index.js';
import type { PlanningApplicationEvent } from './events.js';
import type { FeeCommand } from './fees/index.js';
import type { LetterCommand } from './letters/index.js';
import type { PrivacyCommand } from './privacy/index.js';
import type { PublicityCommand } from './publicity/index.js';
import type { RecommendationCommand } from './recommendation/index.js';
import type { RecordCommand } from './record/index.js';
import type { RegisterCommand } from './register/index.js';
import type { TimeCommand } from './time/index.js';
import { type ProposeAct, proposed, type TwoPeopleCommand } from './two-people/index.js';
import type { ValidationCommand } from './validation/index.js';

type Command =
  | AfterDecisionCommand
  | AppealCommand
  | AssessmentCommand
  | CommitteeCommand
  | ConsultationCommand
  | FeeCommand
  | LetterCommand
  | PrivacyCommand
  | PublicityCommand
  | RecommendationCommand
  | RecordCommand
  | RegisterCommand
  | TimeCommand
  | TwoPeopleCommand
  | ValidationCommand;

const entry = <Fact>(fact: Fact) => ({ id: 'entryId', fact }) as const;

/** If the council chose no last day for comments, the law sets it. */
const chosen = {
  says: ({ commentsUntil, ...said }: { readonly commentsUntil: unknown }) => ({
    ...said,
    ...(commentsUntil !== null && { commentsUntil }),
  }),
};

/** Compares the people consulted, not the last day, which the law may set. */
const asked = {
  says: ({ consultees, contactedOn, type }: Extract<Command, { type: 'Consult' | 'Reconsult' }>) => ({
    ...{ contactedOn, consultees: consultees.map(whom), again: type === 'Reconsult' },
  }),
  keeps: (fact: Extract<PlanningApplicationEvent, { type: 'ConsulteesContacted' }>) => ({
    ...fact,
    consultees: fact.consultees.map(whom),
  }),
};
const whom = ({ consulteeId, name, kind }: { consulteeId: string; name: string; kind: string }) => ({
  ...{ consulteeId, name, kind },
});

const proposedBy = (command: ProposeAct) => ({ ...proposed(command), by: command.by });

/** All ids that clients create for items on a case. */
export const caseIds: ClientIdRules<PlanningApplicationEvent> = clientIds<Command, PlanningApplicationEvent>({
  AddAssessmentNote: entry('AssessmentNoteAdded'),
  RecordConsideration: entry('ConsiderationRecorded'),
  RecordSiteVisit: entry('SiteVisited'),
  // Separate facts say which documents it replaces: the command checks those.
  AcceptAmendment: { ...entry('AmendmentReceived'), judgedByCommand: true },
  ReferToCommittee: entry('CommitteeReferralMade'),
  AgreeHeadsOfTerms: entry('ObligationHeadsAgreed'),
  CorrectRecord: entry('RecordCorrected'),
  DisplaySiteNotice: { ...entry('SiteNoticeDisplayed'), ...chosen },
  SendNeighbourLetters: { ...entry('NeighbourLettersSent'), ...chosen },
  PublishPressNotice: { ...entry('PressNoticePublished'), ...chosen },
  Consult: { ...entry('ConsulteesContacted'), ...asked },
  Reconsult: { ...entry('ConsulteesContacted'), ...asked },
  WaiveReconsultation: entry('ReconsultationWaived'),
  ReturnToOfficer: entry('RecommendationChallenged'),
  GrantNMA: entry('PermissionAmended'),
  LinkEnforcement: entry('EnforcementLinked'),
  RecordQuashing: entry('DecisionQuashed'),
  // The fact leaves out what was already erased: the command checks whether anything remains.
  ErasePersonalData: { ...entry('PersonalDataErased'), judgedByCommand: true },
  ProposeAct: { ...entry('ActProposed'), id: 'proposalId', space: 'proposal', says: proposedBy },
  RecordRepresentation: { id: 'representationId', fact: 'RepresentationReceived' },
  PostPublicComment: { id: 'representationId', fact: 'RepresentationReceived' },
  RecordConsulteeResponse: { id: 'responseId', fact: 'ConsulteeResponded' },
  RequestInformation: { id: 'requestId', fact: 'InformationRequested' },
  RecordValidationDispute: { id: 'disputeId', fact: 'ValidationDisputed' },
  ProposeExtension: { id: 'proposalId', fact: 'ExtensionProposed', code: 'extension-differs' },
  ProposePPA: { id: 'agreementId', fact: 'PPAProposed' },
  LodgeAppeal: { id: 'appealId', fact: 'AppealLodged' },
  // The command checks whether the bytes are already stored.
  AddDocument: { id: 'documentId', fact: 'DocumentAdded', judgedByCommand: true },
  WriteLetter: { id: 'letterId', fact: 'LetterWritten' },
  AnswerConsultationByLink: { id: 'responseId', fact: 'ConsulteeResponded' },
  SendInformationByLink: { id: 'answerId', fact: 'InformationReceived' },
  SendFileByLink: { id: 'documentId', fact: 'DocumentAdded', judgedByCommand: true },
  RecordPayment: { id: 'paymentId', fact: 'PaymentRecorded', undoneBy: 'PaymentReversed' },
  RecordConstraint: { id: 'constraintId', fact: 'ConstraintRecorded', undoneBy: 'ConstraintRemoved' },
  // It may have been moved to another meeting since, and return to this one.
  ScheduleCommittee: { id: 'meetingId', fact: 'CommitteeScheduled', judgedByCommand: true },
  RecordResolution: {
    ...{ id: 'meetingId', space: 'resolution', fact: 'CommitteeResolved' },
    says: ({ resolution, reason, subjectToObligation, conditions, refusalReasons }) => ({
      ...{ resolution, reason, subjectToObligation: resolution === 'grant' && subjectToObligation },
      // If no conditions are named, those of the recommendation.
      ...(resolution === 'grant' && conditions && { conditions }),
      ...(resolution === 'refuse' && refusalReasons && { refusalReasons }),
    }),
  },
});

import type { AllocationCommand } from '../../src/cases/planning-application/allocation/index.js';
import type { AssessmentCommand } from '../../src/cases/planning-application/assessment/index.js';
import type { ConsultationCommand } from '../../src/cases/planning-application/consultation/index.js';
import type { LetterCommand } from '../../src/cases/planning-application/letters/index.js';
import type { PublicityCommand } from '../../src/cases/planning-application/publicity/index.js';
import type { RegisterCommand } from '../../src/cases/planning-application/register/index.js';
import type { SubmittedCommand } from '../../src/cases/planning-application/submitted/index.js';
import type { PlanningApplicationEvent } from '../../src/index.js';
import {
  addDocument,
  amendSubmission,
  cameWith,
  day,
  fileOf,
  granted,
  having,
  later,
  monday,
  postComment,
  publicised,
  receive,
  represent,
  scanned,
  siteNotice,
  store,
  validated,
  withdraw,
  writeWithLink,
} from '../a-case.js';
import { commandMakers as make } from '../any-command.js';
import type { Examples } from '../every-command.js';

const came = having(receive({ cameWith }));
const valid = having(...validated);
const withdrawn = having(receive(), withdraw);
const decided = having(...granted);
const withPlan = having(...validated, addDocument('plan', { publishStatus: 'not-assessed' }));
const withPlans = having(...validated, addDocument('plan'), addDocument('new-plan'));
const withNotice = having(...validated, addDocument('photo-of-notice'));
const consult = make.Consult(monday, 0);
const consulted = having(...validated, consult);
const asked = having(
  ...[...validated, consult],
  writeWithLink('asking0', { consulteeId: consult.consultees[0]!.consulteeId }),
);
const represented = having(...validated, represent('rep0'));
const amend = { ...make.AcceptAmendment(monday, 0), reconsultationNeeded: true };
const publish = make.SetPublishStatus(monday, 0);

/** Who works on it, what is on its file, who is told and asked, and what the officer makes of it. */
export const underWay: Examples<
  | AllocationCommand
  | LetterCommand
  | RegisterCommand
  | SubmittedCommand
  | PublicityCommand
  | ConsultationCommand
  | AssessmentCommand,
  PlanningApplicationEvent
> = {
  AllocateOfficer: {
    after: valid,
    when: make.AllocateOfficer(monday, 0),
    leadsTo: ['OfficerAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: valid,
      when: { ...make.AllocateOfficer(monday, 0), isAuthorised: false },
    },
  },
  HandOnCase: {
    after: having(...validated, make.AllocateOfficer(monday, 0)),
    when: make.HandOnCase(monday, 0),
    leadsTo: ['OfficerAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: having(...validated, make.AllocateOfficer(monday, 0)),
      when: { ...make.HandOnCase(monday, 0), isAuthorised: false },
    },
  },
  AllocateSpecialist: {
    after: valid,
    when: make.AllocateSpecialist(monday, 0),
    leadsTo: ['SpecialistAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: valid,
      when: { ...make.AllocateSpecialist(monday, 0), isAuthorised: false },
    },
  },
  WriteLetter: {
    after: valid,
    when: make.WriteLetter(monday, 0),
    leadsTo: ['LetterWritten'],
    but: { refused: 'letter-not-now', after: withdrawn },
  },
  RecordLetterHandedOver: {
    after: having(...validated, make.WriteLetter(monday, 0)),
    when: make.RecordLetterHandedOver(monday, 0),
    leadsTo: ['LetterHandedOver'],
    but: { refused: 'unknown-letter', after: valid },
  },
  RecordLetterOutcome: {
    after: having(...validated, make.WriteLetter(monday, 0)),
    when: make.RecordLetterOutcome(monday, 0),
    leadsTo: ['LetterDelivered'],
    but: { refused: 'unknown-letter', after: valid },
  },
  AnswerConsultationByLink: {
    after: asked,
    when: make.AnswerConsultationByLink(monday, 0),
    leadsTo: ['ConsulteeResponded'],
    but: { refused: 'link-not-open', after: consulted },
  },
  SendFileByLink: {
    after: asked,
    when: make.SendFileByLink(monday, 0),
    leadsTo: ['DocumentAdded', 'DocumentStored'],
    but: { refused: 'link-not-open', after: consulted },
  },
  WithdrawLetterLink: {
    after: asked,
    when: make.WithdrawLetterLink(monday, 0),
    leadsTo: ['LetterLinkWithdrawn'],
    but: { refused: 'unknown-letter', after: consulted },
  },
  AddDocument: {
    after: valid,
    when: addDocument('plan'),
    leadsTo: ['DocumentAdded'],
    but: { refused: 'document-differs', after: withPlan, when: addDocument('plan', { sha256: 'other' }) },
  },
  StoreDocuments: {
    after: withPlan,
    when: store(fileOf('plan', { scan: scanned('clean') })),
    leadsTo: ['DocumentStored', 'DocumentScanned'],
    but: { refused: 'content-differs', after: withPlan, when: store(fileOf('plan', { sha256: 'other' })) },
  },
  RecordScan: {
    after: having(...validated, addDocument('plan'), store(fileOf('plan'))),
    when: { ...make.RecordScan(monday, 0), documentId: 'plan' },
    leadsTo: ['DocumentScanned'],
    but: { refused: 'file-not-held', after: withPlan },
  },
  SetPublishStatus: {
    after: withPlan,
    when: publish,
    leadsTo: ['DocumentPublishStatusSet'],
    but: { refused: 'unknown-document', after: valid },
  },
  SupersedeDocument: {
    after: withPlans,
    when: make.SupersedeDocument(monday, 0),
    leadsTo: ['DocumentSuperseded'],
    but: { refused: 'unknown-document', after: withPlan },
  },
  AcceptAmendment: {
    after: withPlans,
    when: { ...amend, supersedes: [{ documentId: 'plan', supersededBy: 'new-plan' }] },
    leadsTo: ['AmendmentReceived', 'DocumentSuperseded'],
    but: { refused: 'unknown-document', after: valid },
  },
  RecordConstraint: {
    after: valid,
    when: make.RecordConstraint(monday, 0),
    leadsTo: ['ConstraintRecorded'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RemoveConstraint: {
    after: having(...validated, make.RecordConstraint(monday, 0)),
    when: make.RemoveConstraint(monday, 0),
    leadsTo: ['ConstraintRemoved'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  AmendSubmission: {
    after: came,
    when: amendSubmission(),
    leadsTo: [
      ...(['SubmissionAmended', 'ProposedDetailSettled', 'ParticularsReceived'] as const),
      ...(['DocumentSubmitted', 'DocumentSubmitted', 'DetailsProposed'] as const),
    ],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  ProposeConstraints: {
    after: valid,
    when: make.ProposeConstraints(monday, 0),
    leadsTo: ['DetailsProposed'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  ConfirmProposedDetail: {
    after: came,
    when: { ...make.ConfirmProposedDetail(monday, 0), lineId: 'c0' },
    leadsTo: ['ConstraintRecorded', 'ProposedDetailSettled'],
    but: { refused: 'unknown-line', after: valid },
  },
  RejectProposedDetail: {
    after: came,
    when: { ...make.RejectProposedDetail(monday, 0), lineId: 'fee' },
    leadsTo: ['ProposedDetailSettled'],
    but: {
      refused: 'already-settled',
      after: having(receive({ cameWith }), { ...make.ConfirmProposedDetail(monday, 0), lineId: 'fee' }),
    },
  },
  PublishToRegister: {
    after: valid,
    when: { type: 'PublishToRegister', on: monday },
    leadsTo: ['ApplicationPublished'],
    but: { refused: 'redaction-not-done', after: withPlan },
  },
  RecordPublicityNeeds: {
    after: valid,
    when: make.RecordPublicityNeeds(monday, 0),
    leadsTo: ['PublicityNeedsRecorded'],
    but: { refused: 'case-determined', after: decided },
  },
  DisplaySiteNotice: {
    after: withNotice,
    when: siteNotice(),
    leadsTo: ['PublicityStarted', 'SiteNoticeDisplayed', 'ConsultationOpened'],
    but: { refused: 'unknown-document', after: valid },
  },
  SendNeighbourLetters: {
    after: valid,
    when: make.SendNeighbourLetters(monday, 0),
    leadsTo: ['PublicityStarted', 'NeighbourLettersSent', 'ConsultationOpened'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...make.SendNeighbourLetters(monday, 0), sentOn: later },
    },
  },
  PublishPressNotice: {
    after: valid,
    when: make.PublishPressNotice(monday, 0),
    leadsTo: ['PublicityStarted', 'PressNoticePublished', 'ConsultationOpened'],
    but: {
      refused: 'unknown-document',
      after: valid,
      when: { ...make.PublishPressNotice(monday, 0), evidence: 'cutting' },
    },
  },
  WaiveReconsultation: {
    after: having(...validated, addDocument('plan'), amend),
    when: make.WaiveReconsultation(monday, 0),
    leadsTo: ['ReconsultationWaived'],
    but: { refused: 'reconsultation-not-awaited', after: valid },
  },
  Consult: {
    after: valid,
    when: consult,
    leadsTo: ['ConsulteesContacted', 'ConsultationOpened'],
    but: { refused: 'already-consulted', after: consulted, when: { ...consult, entryId: 'another' } },
  },
  Reconsult: {
    after: consulted,
    when: make.Reconsult(monday, 0),
    leadsTo: ['ConsulteesContacted'],
    but: { refused: 'not-consulted-before', after: valid },
  },
  RecordConsulteeResponse: {
    after: consulted,
    when: make.RecordConsulteeResponse(monday, 0),
    leadsTo: ['ConsulteeResponded'],
    but: { refused: 'unknown-consultee', after: valid },
  },
  RedactConsulteeResponse: {
    after: having(...validated, consult, make.RecordConsulteeResponse(monday, 0)),
    when: make.RedactConsulteeResponse(monday, 0),
    leadsTo: ['ConsulteeResponseRedacted'],
    but: { refused: 'unknown-response', after: consulted },
  },
  RecordRepresentation: {
    after: valid,
    when: represent('rep0'),
    leadsTo: ['RepresentationReceived'],
    but: {
      refused: 'case-determined',
      after: decided,
      when: represent('rep0', { receivedOn: day('2026-06-02'), on: day('2026-06-02') }),
    },
  },
  PostPublicComment: {
    after: valid,
    when: postComment('rep0'),
    leadsTo: ['RepresentationReceived'],
    but: {
      refused: 'comments-not-asked',
      after: valid,
      when: postComment('rep0', { taken: 'untilLastDay' }),
    },
  },
  RedactRepresentation: {
    after: represented,
    when: make.RedactRepresentation(monday, 0),
    leadsTo: ['RepresentationRedacted'],
    but: { refused: 'unknown-representation', after: valid },
  },
  WithdrawRepresentation: {
    after: represented,
    when: make.WithdrawRepresentation(monday, 0),
    leadsTo: ['RepresentationWithdrawn'],
    but: { refused: 'unknown-representation', after: valid },
  },
  CloseConsultation: {
    after: having(...publicised),
    when: { type: 'CloseConsultation', on: later },
    leadsTo: ['ConsultationClosed'],
    but: { refused: 'nobody-consulted', after: valid },
  },
  NoteConsultationEnd: {
    after: having(...publicised),
    when: { type: 'NoteConsultationEnd', on: later },
    leadsTo: ['ConsultationClosed'],
    but: { nothingToDo: valid },
  },
  RecordSiteVisit: {
    after: valid,
    when: make.RecordSiteVisit(monday, 0),
    leadsTo: ['SiteVisited'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...make.RecordSiteVisit(monday, 0), visitedOn: day('2026-03-03') },
    },
  },
  AddAssessmentNote: {
    after: decided,
    when: make.AddAssessmentNote(later, 0),
    leadsTo: ['AssessmentNoteAdded'],
    but: { refused: 'unknown-case', after: [] },
  },
  RecordConsideration: {
    after: valid,
    when: make.RecordConsideration(monday, 0),
    leadsTo: ['ConsiderationRecorded'],
    but: { refused: 'case-determined', after: decided },
  },
};

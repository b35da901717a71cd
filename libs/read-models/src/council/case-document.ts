import {
  type CalendarDate,
  type CaseBrief,
  type CaseStage,
  type Condition,
  type Deadline,
  type Decision,
  decideBy,
  type InformationRequest,
  type OfficerId,
  type PlanningApplicationEvent,
  type Received,
  type Recommendation,
  type Sealed,
  stageInWords,
} from '#domain';
import { calendarDate, kindOfCode } from '#legislation';
import type { FactOf } from '../shown.js';
import { type Consulted, consultedAfter, notConsulted } from './case-consulted.js';
import { type DeterminationFields, determinationAfter, noDetermination } from './case-determination.js';
import { type Erased, erasuresAfter, noErasures } from './case-erasures.js';
import { type Charged, chargedAfter, nothingCharged } from './case-fee.js';
import { type FileOfCase, fileAfter, nothingOnFile } from './case-file.js';
import { noPapers, type Papers, papersAfter } from './case-papers.js';
import type { Noted } from './noted.js';

/** All that is known of a case. People's data are sealed in it as in the record: they are opened when it is read. */
export interface CaseDocument
  extends Received,
    Charged,
    Consulted,
    Papers,
    DeterminationFields,
    Erased,
    FileOfCase {
  readonly stage: CaseStage;
  /** By which it was known before, each with whose it was. */
  readonly formerReferences: readonly FormerReference[];
  readonly officer: OfficerId | null;
  readonly validFrom: CalendarDate | null;
  readonly validationCompletedOn: CalendarDate | null;
  /** The day in force. */
  readonly decideBy: CalendarDate | null;
  readonly allocations: readonly Allocation[];
  readonly requests: readonly Request[];
  readonly invalidations: readonly Invalidation[];
  readonly deadlines: readonly DeadlineEntry[];
  readonly recommendations: readonly (Recommendation & Noted)[];
  readonly decision: (Decision & Noted) | null;
  readonly withdrawal: Withdrawal | null;
}

export interface FormerReference {
  readonly reference: string;
  /** A council that it was of, or the system that it came from. */
  readonly of: string;
  readonly until: CalendarDate;
}

export interface Allocation extends Noted {
  readonly officer: OfficerId;
  readonly previous: OfficerId | null;
  readonly from: CalendarDate;
}

export interface Request extends InformationRequest, Noted {
  readonly askedOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  /** What was written with it, and by which link it came; left out where it came otherwise. */
  readonly answer?: Sealed;
  readonly link?: string;
}

export interface Invalidation extends Noted {
  readonly invalidFrom: CalendarDate;
  readonly reasons: readonly string[];
}

/** A line of the ledger of deadlines: none is ever struck out. */
export interface DeadlineEntry extends Noted {
  readonly decideBy: CalendarDate;
  readonly cause: Deadline['cause'] | 'extension' | 'ppa';
  readonly because: Deadline['because'];
  readonly setOn: CalendarDate;
  readonly missed: boolean;
  /** Why a later day was agreed, as it was proposed; null where the law or an officer set the day. */
  readonly reason: string | null;
}

export interface Withdrawal extends Noted {
  readonly withdrawnOn: CalendarDate;
  readonly requestedBy: 'applicant' | 'agent';
  readonly reason: string;
}

export type { Condition };

type ReceivedEvent = Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;
type Later = Exclude<PlanningApplicationEvent, ReceivedEvent>;

export function documentOf({
  type: _,
  caseReference: __,
  effectiveOn: ___,
  ...received
}: ReceivedEvent): CaseDocument {
  return {
    ...received,
    stage: 'to validate' as CaseStage,
    formerReferences: [],
    officer: null,
    validFrom: null,
    validationCompletedOn: null,
    decideBy: null,
    allocations: [],
    requests: [],
    invalidations: [],
    deadlines: [],
    recommendations: [],
    decision: null,
    withdrawal: null,
    ...nothingCharged,
    ...notConsulted,
    ...noPapers,
    ...noDetermination,
    ...noErasures,
    ...nothingOnFile,
  };
}

/** What the decider knows too, as the decider has it. */
function inBrief(brief: CaseBrief): Partial<CaseDocument> {
  const { description, site, scale, officer, publishedOn, clock } = brief;
  const validFrom = clock?.validFrom ?? null;
  const due = clock && clock.deadlines.length > 0 ? decideBy(clock) : null;
  return {
    stage: stageInWords(brief),
    ...{ description, site, scale, officer, publishedOn, validFrom },
    decideBy: due,
  };
}

export const documentAfter = (
  document: CaseDocument,
  event: Later,
  noted: Noted,
  brief: CaseBrief,
): CaseDocument => ({
  ...document,
  ...changes(document, event, noted),
  ...fileAfter(document, event, noted),
  ...inBrief(brief),
});

function changes(document: CaseDocument, event: Later, noted: Noted): Partial<CaseDocument> {
  switch (event.type) {
    case 'CaseImported': {
      const former = { reference: event.formerReference, of: event.source, until: event.effectiveOn };
      return { formerReferences: [...document.formerReferences, former] };
    }
    case 'ImportCorrected': {
      const { type: _, caseReference: __, effectiveOn: ___, ...again } = event;
      return again;
    }
    case 'CaseTakenOver': {
      const former = { reference: event.formerReference, of: event.from, until: event.effectiveOn };
      return { formerReferences: [...document.formerReferences, former] };
    }
    case 'OfficerAllocated': {
      const { officer, previous, effectiveOn: from } = event;
      return { officer, allocations: [...document.allocations, { officer, previous, from, ...noted }] };
    }
    case 'DevelopmentMeasured':
      return { scale: event.scale };
    case 'InformationRequested': {
      const { requestId, kind, request, dueOn, effectiveOn: askedOn } = event;
      const asked = { requestId, kind, request, dueOn, askedOn, receivedOn: null, ...noted };
      return { requests: [...document.requests, asked] };
    }
    case 'InformationReceived':
      return { requests: document.requests.map((each) => answered(each, event)) };
    case 'ApplicationInvalidated': {
      const { invalidFrom, reasons } = event;
      return { invalidations: [...document.invalidations, { invalidFrom, reasons, ...noted }] };
    }
    case 'ApplicationValidated': {
      const { validFrom, validationCompletedOn } = event;
      return { validFrom, validationCompletedOn };
    }
    case 'DeadlineSet': {
      const { decideBy, cause, because, effectiveOn: setOn } = event;
      const entry = { decideBy, cause, because, setOn, missed: false, reason: null, ...noted };
      return { decideBy: event.inForce, deadlines: [...document.deadlines, entry] };
    }
    case 'ExtensionAgreed':
    case 'PPASigned': {
      const { decideBy, agreedOn: setOn } = event;
      const cause = event.type === 'PPASigned' ? 'ppa' : 'extension';
      const reason = reasonProposed(document, event);
      const entry = { decideBy, cause, because: null, setOn, missed: false, reason, ...noted } as const;
      const deadlines = [...document.deadlines, entry];
      return { decideBy, deadlines, decision: inTimeAfterAll(document, event) };
    }
    case 'ValidDateCorrected':
      return { validFrom: event.validFrom };
    case 'ValidationSetAside':
      return { validFrom: null, validationCompletedOn: null, decideBy: null };
    case 'DeadlineMissed':
      return { deadlines: document.deadlines.map((each) => missed(each, event.decideBy, true)) };
    case 'DeadlineNotMissed':
      return { deadlines: document.deadlines.map((each) => missed(each, event.decideBy, false)) };
    case 'RecommendationSubmitted': {
      const { type: _, caseReference: __, effectiveOn: ___, ...made } = event;
      return { recommendations: [...document.recommendations, { ...made, ...noted }] };
    }
    case 'DecisionIssued': {
      const { type: _, caseReference: __, effectiveOn: ___, ...decision } = event;
      return { decision: { ...decision, ...noted } };
    }
    case 'ApplicationWithdrawn': {
      const { withdrawnOn, requestedBy, reason } = event;
      return { withdrawal: { withdrawnOn, requestedBy, reason, ...noted } };
    }
    case 'RecordCorrected':
      return corrected(document, event);
    default:
      return {
        ...chargedAfter(document, event),
        ...consultedAfter(document, event),
        ...papersAfter(document, event),
        ...determinationAfter(document, event),
        ...erasuresAfter(document, event),
      };
  }
}

/** A decision that was late, as far as was known, was in time where more had been agreed before it. */
const inTimeAfterAll = (
  { decision }: CaseDocument,
  { decideBy, agreedLate }: Extract<PlanningApplicationEvent, { type: 'ExtensionAgreed' | 'PPASigned' }>,
): CaseDocument['decision'] =>
  decision && !agreedLate && decision.decidedOn <= decideBy ? { ...decision, inTime: true } : decision;

/** The case says what is right; what it had said stays in its history. */
function corrected(
  { site, decision, endedElsewhere: end }: CaseDocument,
  { field, was, now }: Extract<PlanningApplicationEvent, { type: 'RecordCorrected' }>,
): Partial<CaseDocument> {
  switch (field) {
    case 'description':
      return { description: now };
    case 'siteAddress':
      return { site: { ...site, address: now } };
    case 'applicationType':
      return { applicationType: now, typeIsKnown: kindOfCode(now) === 'submittable' };
    case 'receivedOn':
      return { receivedOn: calendarDate(now) };
    case 'decidedOn':
      return {
        decision: decision && { ...decision, decidedOn: calendarDate(now) },
        endedElsewhere: end && { ...end, endedOn: calendarDate(now) },
      };
    case 'conditionText': {
      const right = <Condition extends { readonly text: string }>(conditions: readonly Condition[]) =>
        conditions.map((each) => (each.text === was ? { ...each, text: now } : each));
      return {
        decision: decision && { ...decision, conditions: right(decision.conditions) },
        endedElsewhere: end && { ...end, conditions: right(end.conditions) },
      };
    }
  }
}

const answered = (
  request: Request,
  { requestId, receivedOn, answer, link }: FactOf<'InformationReceived'>,
): Request =>
  request.requestId === requestId
    ? { ...request, receivedOn, ...(answer && { answer }), ...(link && { link }) }
    : request;

const missed = (entry: DeadlineEntry, decideBy: CalendarDate, was: boolean): DeadlineEntry =>
  entry.decideBy === decideBy ? { ...entry, missed: was } : entry;

/** Why more time was asked for: a deadline agreed on shows it beside the day. */
const reasonProposed = (
  { extensions, performanceAgreements }: CaseDocument,
  event: FactOf<'ExtensionAgreed'> | FactOf<'PPASigned'>,
): string | null =>
  (event.type === 'ExtensionAgreed'
    ? extensions.find(({ proposalId }) => proposalId === event.proposalId)
    : performanceAgreements.find(({ agreementId }) => agreementId === event.agreementId)
  )?.reason ?? null;

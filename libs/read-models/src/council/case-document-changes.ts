import type { CalendarDate, PlanningApplicationEvent } from '#domain';
import { calendarDate, kindOfCode } from '#legislation';
import type { FactOf } from '../shown.js';
import { consultedAfter } from './case-consulted.js';
import { determinationAfter } from './case-determination.js';
import type { CaseDocument, DeadlineEntry, Request } from './case-document-shape.js';
import { erasuresAfter } from './case-erasures.js';
import { chargedAfter } from './case-fee.js';
import { papersAfter } from './case-papers.js';
import type { Noted } from './noted.js';

export type ReceivedEvent = Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;
export type Later = Exclude<PlanningApplicationEvent, ReceivedEvent>;

export function changes(document: CaseDocument, event: Later, noted: Noted): Partial<CaseDocument> {
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

/** A decision that seemed late was in time if more time had been agreed before it. */
const inTimeAfterAll = (
  { decision }: CaseDocument,
  { decideBy, agreedLate }: Extract<PlanningApplicationEvent, { type: 'ExtensionAgreed' | 'PPASigned' }>,
): CaseDocument['decision'] =>
  decision && !agreedLate && decision.decidedOn <= decideBy ? { ...decision, inTime: true } : decision;

/** The case shows the corrected value; the old value stays in its history. */
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

/** Why more time was requested: an agreed deadline shows it beside the day. */
const reasonProposed = (
  { extensions, performanceAgreements }: CaseDocument,
  event: FactOf<'ExtensionAgreed'> | FactOf<'PPASigned'>,
): string | null =>
  (event.type === 'ExtensionAgreed'
    ? extensions.find(({ proposalId }) => proposalId === event.proposalId)
    : performanceAgreements.find(({ agreementId }) => agreementId === event.agreementId)
  )?.reason ?? null;

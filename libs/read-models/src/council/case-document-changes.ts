import type { CalendarDate, PlanningApplicationEvent } from '#domain';
import { calendarDate, kindOfCode } from '#legislation';
import type { FactOf } from '../shown.js';
import { consultedFold } from './case-consulted.js';
import { determinationFold } from './case-determination.js';
import type { CaseDocument, DeadlineEntry, Request } from './case-document-shape.js';
import { erasuresFold } from './case-erasures.js';
import { feeFold } from './case-fee.js';
import { foldOf } from './case-fold.js';
import { papersFold } from './case-papers.js';
import type { Noted } from './noted.js';

export type ReceivedEvent = Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;
export type Later = Exclude<PlanningApplicationEvent, ReceivedEvent>;

const ownFold = foldOf<CaseDocument>()({
  CaseImported: (document, event) => {
    const former = { reference: event.formerReference, of: event.source, until: event.effectiveOn };
    return { formerReferences: [...document.formerReferences, former] };
  },
  ImportCorrected: (_, event) => {
    const { type: __, caseReference: ___, effectiveOn: ____, ...again } = event;
    return again;
  },
  CaseTakenOver: (document, event) => {
    const former = { reference: event.formerReference, of: event.from, until: event.effectiveOn };
    return { formerReferences: [...document.formerReferences, former] };
  },
  OfficerAllocated: (document, event, noted) => {
    const { officer, previous, effectiveOn: from } = event;
    return { officer, allocations: [...document.allocations, { officer, previous, from, ...noted }] };
  },
  DevelopmentMeasured: (_, event) => ({ scale: event.scale }),
  InformationRequested: (document, event, noted) => {
    const { requestId, kind, request, dueOn, effectiveOn: askedOn } = event;
    const asked = { requestId, kind, request, dueOn, askedOn, receivedOn: null, ...noted };
    return { requests: [...document.requests, asked] };
  },
  InformationReceived: (document, event) => ({
    requests: document.requests.map((each) => answered(each, event)),
  }),
  ApplicationInvalidated: (document, event, noted) => {
    const { invalidFrom, reasons } = event;
    return { invalidations: [...document.invalidations, { invalidFrom, reasons, ...noted }] };
  },
  ApplicationValidated: (_, event) => {
    const { validFrom, validationCompletedOn } = event;
    return { validFrom, validationCompletedOn };
  },
  DeadlineSet: (document, event, noted) => {
    const { decideBy, cause, because, effectiveOn: setOn } = event;
    const entry = { decideBy, cause, because, setOn, missed: false, reason: null, ...noted };
    return { decideBy: event.inForce, deadlines: [...document.deadlines, entry] };
  },
  ExtensionAgreed: (document, event, noted) => agreed(document, event, 'extension', noted),
  PPASigned: (document, event, noted) => agreed(document, event, 'ppa', noted),
  ValidDateCorrected: (_, event) => ({ validFrom: event.validFrom }),
  ValidationSetAside: () => ({ validFrom: null, validationCompletedOn: null, decideBy: null }),
  DeadlineMissed: (document, event) => ({
    deadlines: document.deadlines.map((each) => missed(each, event.decideBy, true)),
  }),
  DeadlineNotMissed: (document, event) => ({
    deadlines: document.deadlines.map((each) => missed(each, event.decideBy, false)),
  }),
  RecommendationSubmitted: (document, event, noted) => {
    const { type: _, caseReference: __, effectiveOn: ___, ...made } = event;
    return { recommendations: [...document.recommendations, { ...made, ...noted }] };
  },
  DecisionIssued: (_, event, noted) => {
    const { type: __, caseReference: ___, effectiveOn: ____, ...decision } = event;
    return { decision: { ...decision, ...noted } };
  },
  ApplicationWithdrawn: (_, event, noted) => {
    const { withdrawnOn, requestedBy, reason } = event;
    return { withdrawal: { withdrawnOn, requestedBy, reason, ...noted } };
  },
  RecordCorrected: (document, event) => corrected(document, event),
});

const folds = {
  ...ownFold,
  ...feeFold,
  ...consultedFold,
  ...papersFold,
  ...determinationFold,
  ...erasuresFold,
};

/** The facts that change the case in full here; `case-file.ts` has more. */
export type FoldedFact = keyof typeof folds;

type AnyFold = (document: CaseDocument, event: Later, noted: Noted) => Partial<CaseDocument>;
const foldByType = folds as Partial<Record<Later['type'], AnyFold>>;

export const changes: AnyFold = (document, event, noted) =>
  foldByType[event.type]?.(document, event, noted) ?? {};

function agreed(
  document: CaseDocument,
  event: FactOf<'ExtensionAgreed' | 'PPASigned'>,
  cause: 'extension' | 'ppa',
  noted: Noted,
): Partial<CaseDocument> {
  const { decideBy, agreedOn: setOn } = event;
  const reason = reasonProposed(document, event);
  const entry = { decideBy, cause, because: null, setOn, missed: false, reason, ...noted };
  const deadlines = [...document.deadlines, entry];
  return { decideBy, deadlines, decision: inTimeAfterAll(document, event) };
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

import type {
  ByLink,
  CalendarDate,
  ConsulteeAsked,
  ConsulteeResponse,
  PlanningApplicationEvent,
  Representation,
} from '#domain';

/** Publicity and consultations, with the answers. Personal data stays sealed. */
export interface Consulted {
  readonly consultation: ConsultationPeriod | null;
  readonly notices: readonly NoticeGiven[];
  readonly consultees: readonly ConsulteeContacted[];
  readonly responses: readonly ResponseOnFile[];
  readonly representations: readonly RepresentationOnFile[];
}

interface ConsultationPeriod {
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
}

interface NoticeGiven {
  readonly how: 'siteNotice' | 'neighbourLetters' | 'pressNotice';
  readonly givenOn: CalendarDate;
  readonly commentsUntil: CalendarDate;
}

export interface ConsulteeContacted extends ConsulteeAsked {
  readonly contactedOn: CalendarDate;
}

export interface ResponseOnFile extends ConsulteeResponse, ByLink {
  readonly late: boolean;
  /** It had come before the decision and was found after it, on this day. */
  readonly foundOn?: CalendarDate;
  /** Fit to be published; null until somebody has made it so. */
  readonly redactedComment: string | null;
  /** When it was first made fit to be published. */
  readonly redactedOn: CalendarDate | null;
}

export interface RepresentationOnFile extends Representation {
  /** Its author sent it through the register's page. */
  readonly via?: 'register';
  readonly late: boolean;
  /** It had come before the decision and was found after it, on this day. */
  readonly foundOn?: CalendarDate;
  /** Fit to be published; null until somebody has made it so. */
  readonly redactedComment: string | null;
  /** When it was first made fit to be published. */
  readonly redactedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
}

export const notConsulted: Consulted = {
  consultation: null,
  notices: [],
  consultees: [],
  responses: [],
  representations: [],
};

export function consultedAfter(before: Consulted, event: PlanningApplicationEvent): Partial<Consulted> {
  switch (event.type) {
    case 'ConsultationOpened':
      return { consultation: { openedOn: event.openedOn, closedOn: null } };
    case 'ConsultationClosed':
      return { consultation: before.consultation && { ...before.consultation, closedOn: event.closedOn } };
    case 'SiteNoticeDisplayed':
      return given(before, 'siteNotice', event.displayedOn, event.commentsUntil);
    case 'NeighbourLettersSent':
      return given(before, 'neighbourLetters', event.sentOn, event.commentsUntil);
    case 'PressNoticePublished':
      return given(before, 'pressNotice', event.publishedOn, event.commentsUntil);
    case 'ConsulteesContacted': {
      const { contactedOn } = event;
      const asked = event.consultees.map((each) => ({ ...each, contactedOn }));
      return { consultees: [...before.consultees, ...asked] };
    }
    case 'ConsulteeResponded': {
      const { type: _, caseReference: __, effectiveOn: ___, ...response } = event;
      return { responses: [...before.responses, { ...response, redactedComment: null, redactedOn: null }] };
    }
    case 'ConsulteeResponseRedacted': {
      const { responseId, redactedComment, effectiveOn } = event;
      const responses = before.responses.map((each) =>
        each.responseId === responseId
          ? { ...each, redactedComment, redactedOn: each.redactedOn ?? effectiveOn }
          : each,
      );
      return { responses };
    }
    default:
      return representationsAfter(before, event);
  }
}

function representationsAfter(
  { representations }: Consulted,
  event: PlanningApplicationEvent,
): Partial<Consulted> {
  const changed = (representationId: string, change: Partial<RepresentationOnFile>) => ({
    representations: representations.map((each) =>
      each.representationId === representationId ? { ...each, ...change } : each,
    ),
  });
  switch (event.type) {
    case 'RepresentationReceived': {
      const { type: _, caseReference: __, effectiveOn: ___, ...representation } = event;
      return {
        representations: [
          ...representations,
          { ...representation, redactedComment: null, redactedOn: null, withdrawnOn: null },
        ],
      };
    }
    case 'RepresentationRedacted': {
      const { representationId: id, redactedComment, effectiveOn } = event;
      const before = representations.find(({ representationId }) => representationId === id);
      return changed(id, { redactedComment, redactedOn: before?.redactedOn ?? effectiveOn });
    }
    case 'RepresentationWithdrawn':
      return changed(event.representationId, { withdrawnOn: event.withdrawnOn });
    default:
      return {};
  }
}

const given = (
  { notices }: Consulted,
  how: NoticeGiven['how'],
  givenOn: CalendarDate,
  commentsUntil: CalendarDate,
): Partial<Consulted> => ({ notices: [...notices, { how, givenOn, commentsUntil }] });

import type { ByLink, CalendarDate, ConsulteeAsked, ConsulteeResponse, Representation } from '#domain';
import { foldOf } from './case-fold.js';

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

const consultationFold = foldOf<Consulted>()({
  ConsultationOpened: (_, event) => ({ consultation: { openedOn: event.openedOn, closedOn: null } }),
  ConsultationClosed: (before, event) => ({
    consultation: before.consultation && { ...before.consultation, closedOn: event.closedOn },
  }),
  SiteNoticeDisplayed: (before, event) => given(before, 'siteNotice', event.displayedOn, event.commentsUntil),
  NeighbourLettersSent: (before, event) =>
    given(before, 'neighbourLetters', event.sentOn, event.commentsUntil),
  PressNoticePublished: (before, event) =>
    given(before, 'pressNotice', event.publishedOn, event.commentsUntil),
  ConsulteesContacted: (before, event) => {
    const { contactedOn } = event;
    const asked = event.consultees.map((each) => ({ ...each, contactedOn }));
    return { consultees: [...before.consultees, ...asked] };
  },
  ConsulteeResponded: (before, event) => {
    const { type: _, caseReference: __, effectiveOn: ___, ...response } = event;
    return { responses: [...before.responses, { ...response, redactedComment: null, redactedOn: null }] };
  },
  ConsulteeResponseRedacted: (before, event) => {
    const { responseId, redactedComment, effectiveOn } = event;
    const responses = before.responses.map((each) =>
      each.responseId === responseId
        ? { ...each, redactedComment, redactedOn: each.redactedOn ?? effectiveOn }
        : each,
    );
    return { responses };
  },
});

const representationsFold = foldOf<Consulted>()({
  RepresentationReceived: (before, event) => {
    const { type: _, caseReference: __, effectiveOn: ___, ...representation } = event;
    return {
      representations: [
        ...before.representations,
        { ...representation, redactedComment: null, redactedOn: null, withdrawnOn: null },
      ],
    };
  },
  RepresentationRedacted: (before, event) => {
    const { representationId: id, redactedComment, effectiveOn } = event;
    const was = before.representations.find(({ representationId }) => representationId === id);
    return changed(before, id, { redactedComment, redactedOn: was?.redactedOn ?? effectiveOn });
  },
  RepresentationWithdrawn: (before, event) =>
    changed(before, event.representationId, { withdrawnOn: event.withdrawnOn }),
});

export const consultedFold = {
  ...consultationFold,
  ...representationsFold,
};

function changed(
  { representations }: Consulted,
  representationId: string,
  change: Partial<RepresentationOnFile>,
): Partial<Consulted> {
  return {
    representations: representations.map((each) =>
      each.representationId === representationId ? { ...each, ...change } : each,
    ),
  };
}

const given = (
  { notices }: Consulted,
  how: NoticeGiven['how'],
  givenOn: CalendarDate,
  commentsUntil: CalendarDate,
): Partial<Consulted> => ({ notices: [...notices, { how, givenOn, commentsUntil }] });

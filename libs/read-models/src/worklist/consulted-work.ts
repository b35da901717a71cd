import type { CalendarDate, ConsultationFact, LetterFact, PublicityFact } from '#domain';
import type { PublicityGiven } from '#legislation';
import { type FactOf, hidden } from '../shown.js';
import type { CaseWork, LetterOut } from './case-work.js';
import { leftOut, seen, type Works, without } from './works.js';

const redaction = hidden('the public version is shown in the case in full');

const askedAgain = ({ askAgainSince }: CaseWork, on: CalendarDate): CalendarDate | null =>
  askAgainSince !== null && on >= askAgainSince ? null : askAgainSince;

function notified(
  work: CaseWork,
  how: PublicityGiven['told'],
  beganOn: CalendarDate,
  commentsUntil: CalendarDate,
): CaseWork {
  const again = work.given.some((each) => each.told === how);
  const given = { told: how, beganOn, commentsUntil, ...(again && { again }) };
  return { ...work, given: [...work.given, given], askAgainSince: askedAgain(work, beganOn) };
}

export const publicityWork: Works<PublicityFact> = {
  PublicityNeedsRecorded: (work, { circumstances }) => ({
    ...work,
    circumstances: { ...work.circumstances, ...circumstances },
  }),
  PublicityStarted: seen,
  ReconsultationWaived: (work) => ({ ...work, askAgainSince: null }),
  SiteNoticeDisplayed: (work, { displayedOn, commentsUntil }) =>
    notified(work, 'site-notice', displayedOn, commentsUntil),
  NeighbourLettersSent: (work, { sentOn, commentsUntil }) =>
    notified(work, 'neighbour-letter', sentOn, commentsUntil),
  PressNoticePublished: (work, { publishedOn, commentsUntil }) =>
    notified(work, 'press-notice', publishedOn, commentsUntil),
};

const outgoing = hidden('letters are asked for by themselves, and those that wait in the outbox');

/** It replaces a letter that came back. Whom a letter to a neighbour is for is sealed: any later one replaces it. */
function written(work: CaseWork, fact: FactOf<'LetterWritten'>): CaseWork {
  const { letterId, letter, to, consulteeId, requestId = null } = fact;
  const others = Object.entries(work.letters).filter(
    ([, each]) =>
      each.cameBackOn === null ||
      each.letter !== letter ||
      each.consulteeId !== consulteeId ||
      each.requestId !== requestId ||
      !isSameRecipient(each.to, to),
  );
  const out: LetterOut = { letter, to, consulteeId, requestId, cameBackOn: null };
  return { ...work, letters: { ...Object.fromEntries(others), [letterId]: out } };
}

/** A letter to the agent is a letter to the applicant. */
const isSameRecipient = (one: LetterOut['to'], other: LetterOut['to']): boolean =>
  one === other || (forApplicant.includes(one) && forApplicant.includes(other));

const forApplicant: readonly string[] = ['applicant', 'agent'];

function cameBack(work: CaseWork, letterId: string, cameBackOn: CalendarDate): CaseWork {
  const letter = work.letters[letterId];
  return letter ? { ...work, letters: { ...work.letters, [letterId]: { ...letter, cameBackOn } } } : work;
}

export const letterWork: Works<LetterFact> = {
  LetterWritten: (work, fact) => {
    const { letter, consulteeId, effectiveOn } = fact;
    const after = written(work, fact);
    return letter === 'consultationReminder' ? reminded(after, consulteeId, effectiveOn) : after;
  },
  LetterHandedOver: outgoing,
  LetterDelivered: (work, { letterId }) => ({ ...work, letters: leftOut(work.letters, letterId) }),
  LetterNotDelivered: (work, { letterId, effectiveOn }) => cameBack(work, letterId, effectiveOn),
  LetterLinkWithdrawn: outgoing,
};

const reminded = (work: CaseWork, consulteeId: string | null, on: CalendarDate): CaseWork => ({
  ...work,
  consultees: work.consultees.map((each) =>
    each.consulteeId === consulteeId ? { ...each, remindedOn: [...each.remindedOn, on] } : each,
  ),
});

export const consultationWork: Works<ConsultationFact> = {
  ConsulteesContacted: (work, { contactedOn, consultees, again }) => {
    const asked = consultees.map(({ consulteeId, name, kind, respondBy }) => ({
      ...{ consulteeId, name, kind, respondBy, contactedOn, answeredOn: null, again, remindedOn: [] },
    }));
    const ids = new Set(asked.map(({ consulteeId }) => consulteeId));
    return {
      ...work,
      consultees: [...work.consultees.filter(({ consulteeId }) => !ids.has(consulteeId)), ...asked],
      askAgainSince: askedAgain(work, contactedOn),
    };
  },
  ConsultationOpened: seen,
  ConsultationClosed: seen,
  ConsulteeResponded: (work, { consulteeId, receivedOn }) => ({
    ...work,
    consultees: work.consultees.map((each) =>
      each.consulteeId === consulteeId ? { ...each, answeredOn: receivedOn } : each,
    ),
  }),
  ConsulteeResponseRedacted: redaction,
  RepresentationReceived: (work, { representationId, stance, via }) => ({
    ...work,
    stances: { ...work.stances, [representationId]: stance },
    toRead: via === 'register' ? [...work.toRead, representationId] : work.toRead,
  }),
  RepresentationRedacted: (work, { representationId }) => ({
    ...work,
    toRead: without(work.toRead, representationId),
  }),
  RepresentationWithdrawn: (work, { representationId }) => ({
    ...work,
    stances: leftOut(work.stances, representationId),
    toRead: without(work.toRead, representationId),
  }),
};

import type { CalendarDate } from '#legislation';
import type { CaseToWriteOf, TemplateInForce } from '#letters';
import { answerAddress } from '#privacy';
import { asksForViews, type LetterAsked } from './asked.js';
import { CannotWrite } from './cannot-write.js';
import type { Addressed } from './recipients.js';

/** A link planned for a letter: its last day, and the page it leads to. */
export interface LinkPlanned {
  readonly until: CalendarDate;
  readonly address: string;
}

/**
 * Only in e-mails, because a code short enough to type from paper could be guessed. And only if the template
 * has a place for it.
 */
export function linkPlanned(
  asked: LetterAsked,
  { channel }: Addressed,
  { state, commentsUntil }: CaseToWriteOf,
  { body }: TemplateInForce,
  answersAt: string | null,
): LinkPlanned | undefined {
  if (channel !== 'email' || answersAt === null || !body.includes('{answerLink}')) return undefined;
  const until =
    asked.letter === 'informationRequest'
      ? state.requests.asked.get(asked.requestId ?? '')?.dueOn
      : asksForViews(asked) && asked.consulteeId !== undefined
        ? commentsUntil
        : undefined;
  return until ? { until, address: answerAddress(answersAt) } : undefined;
}

/** Checks that exactly the letters about a request for information name one. */
export function checkRequest({ letter, requestId }: LetterAsked): void {
  if ((letter === 'informationRequest') === (requestId !== undefined)) return;
  const because =
    requestId === undefined
      ? 'is required: the request for information that the letter makes'
      : 'is only for a letter that asks for information';
  throw new CannotWrite('malformed', `requestId ${because}`, 'requestId');
}

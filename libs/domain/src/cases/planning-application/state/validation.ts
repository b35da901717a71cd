import type { CalendarDate } from '#legislation';
import { informationInWords } from '../vocabulary/in-words.js';
import type { InformationKind } from '../vocabulary/information-kinds.js';

/** Requests to the applicant, and their state. */
export interface Request {
  readonly kind: InformationKind;
  readonly dueOn: CalendarDate;
  readonly answer: 'open' | 'answered' | 'cancelled' | 'lapsed';
}

export interface Requests {
  readonly asked: ReadonlyMap<string, Request>;
  /** What the applicant was asked, by the id of the request. */
  readonly texts: ReadonlyMap<string, string>;
  /** Disputes by id, each with its request. */
  readonly disputes: ReadonlyMap<string, { readonly requestId: string; readonly answered: boolean }>;
}

export const nothingAsked: Requests = { asked: new Map(), texts: new Map(), disputes: new Map() };

/** The requests without an answer; with `lapsed`, also those whose time has passed. */
export const unanswered = (
  { asked }: Requests,
  ...answers: readonly ('open' | 'lapsed')[]
): readonly string[] =>
  [...asked]
    .filter(([, { answer }]) => (answers as string[]).includes(answer))
    .map(([requestId]) => requestId);

/** One request, for the middle of a sentence. */
export function requestInWords({ asked }: Requests, requestId: string): string {
  const request = asked.get(requestId);
  return request ? `${informationInWords[request.kind]} (due on ${request.dueOn})` : requestId;
}

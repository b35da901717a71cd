import type { CalendarDate } from '#legislation';
import type { InformationKind } from '../validation/events.js';

/** What was asked of the applicant, and where that stands. */
export interface Request {
  readonly kind: InformationKind;
  readonly dueOn: CalendarDate;
  readonly answer: 'open' | 'answered' | 'cancelled' | 'lapsed';
}

export interface Requests {
  readonly asked: ReadonlyMap<string, Request>;
  /** Disputes by their id, each with the request it is about. */
  readonly disputes: ReadonlyMap<string, { readonly requestId: string; readonly answered: boolean }>;
}

export const nothingAsked: Requests = { asked: new Map(), disputes: new Map() };

/** The requests still to be answered; with `lapsed`, those too whose time ran out. */
export const unanswered = (
  { asked }: Requests,
  ...answers: readonly ('open' | 'lapsed')[]
): readonly string[] =>
  [...asked]
    .filter(([, { answer }]) => (answers as string[]).includes(answer))
    .map(([requestId]) => requestId);

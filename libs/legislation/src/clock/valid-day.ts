import { type CalendarDate, type Instant, laterOf } from '../dates.js';
import type { Answer, Reason } from '../law/answer.js';
import { leastSure } from '../law/answer.js';
import type { Corrections } from '../law/dated-table.js';
import { receivedDay } from './received-day.js';

/** An item that an application needs to be valid, and the moment of sending. */
export interface Piece {
  readonly what: string;
  readonly sentAt: Instant;
}

/** The day on which the last needed item was received; undefined if there are none. */
export function validDay(
  pieces: readonly Piece[],
  corrections: Corrections = {},
): Answer<CalendarDate> | undefined {
  const received = pieces.map(({ what, sentAt }) => ({ what, ...receivedDay(sentAt, corrections) }));
  const [first, ...others] = received;
  if (!first) return undefined;
  const last = others.reduce((latest, { value }) => laterOf(latest, value), first.value);
  const governing = received.find(({ value }) => value === last) ?? first;
  const restsOn: readonly Reason[] = received.map(({ because }) => because);
  return {
    value: last,
    because: {
      ...governing.because,
      rule: 'An application is valid from the day on which the last of what it needs was received.',
      confidence: leastSure(...restsOn.map(({ confidence }) => confidence)),
      inputs: { pieces: pieces.map(({ what, sentAt }) => ({ what, sentAt })) },
      steps: [
        ...received.map(({ what, value }) => `${what}: received on ${value}.`),
        `The last was received on ${last}: valid from that day.`,
      ],
      restsOn,
    },
  };
}

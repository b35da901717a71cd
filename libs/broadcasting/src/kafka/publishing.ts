import type { Delivered, Undecodable } from '#event-store';
import { announcementsOf } from '../contract/public-event.js';
import { Unpublishable } from '../contract/publication.js';
import type { Sharers } from '../contract/sharers.js';
import { type Message, messageOf } from './message.js';
import type { ParkedStream } from './progress.js';

/**
 * What happens to a delivered fact: it is published (to nobody if it is internal), or parked together with
 * all later facts of its subject.
 */
type Publishing = { readonly messages: readonly Message[] } | { readonly parked: ParkedStream };

interface Addressing {
  readonly prefix: string;
  readonly settled: bigint | null;
  readonly sharers: Sharers;
}

export function publishingOf(delivered: Delivered, addressing: Addressing): Publishing {
  if ('undecodable' in delivered) return { parked: parkedFor(delivered.undecodable) };
  const { recorded } = delivered;
  try {
    const announcements = announcementsOf(recorded, addressing.sharers);
    return { messages: announcements.map((each) => messageOf(each, addressing)) };
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error;
    return { parked: parkedFor({ ...recorded, type: recorded.event.type, because: error.message }) };
  }
}

const parkedFor = ({
  id,
  stream,
  revision,
  position,
  type,
  because,
}: Omit<Undecodable, 'stored'>): ParkedStream => ({ stream, position, revision, eventId: id, type, because });

/** The position of a fact, even if it cannot be read. */
export const placeOf = (delivered: Delivered): { readonly stream: string; readonly position: bigint } =>
  'recorded' in delivered ? delivered.recorded : delivered.undecodable;

import type { Delivered, Undecodable } from '#event-store';
import { type PublicCategory, publicCategory } from '../contract/channels.js';
import { toPublicEvent } from '../contract/public-event.js';
import { Unpublishable } from '../contract/publication.js';
import { type Message, messageOf } from './message.js';
import type { ParkedStream } from './progress.js';

/** What becomes of a delivered fact: sent, parked with all that follows in its stream, or left inside. */
export type Telling =
  | { readonly message: Message }
  | { readonly parked: ParkedStream }
  | { readonly inside: true };

export interface Addressing {
  readonly prefix: string;
  readonly settled: bigint | null;
}

export function tell(delivered: Delivered, addressing: Addressing): Telling {
  if ('undecodable' in delivered) return { parked: parkedFor(delivered.undecodable) };
  const { recorded } = delivered;
  try {
    const event = toPublicEvent(recorded);
    if (!event) return { inside: true };
    return { message: messageOf(event, publicCategory(recorded.stream) as PublicCategory, addressing) };
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

/** Where a fact stands, whether or not it can be read. */
export const placeOf = (delivered: Delivered): { readonly stream: string; readonly position: bigint } =>
  'recorded' in delivered ? delivered.recorded : delivered.undecodable;

import { type EncodedEvent, EventStoreRefused } from '../event-store.js';

/** An event as the bytes that are stored. */
export interface SerialisedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** The server's default limit for one append. */
const mostBytes = 1024 * 1024;

/** Serialise first, call afterwards. Otherwise data that cannot be stored causes a rejection that nobody awaits. */
export function serialise(stream: string, events: readonly EncodedEvent[]): readonly SerialisedEvent[] {
  if (events.length === 0) throw new EventStoreRefused(`Nothing to append to ${stream}`);
  const serialised = events.map(({ id, type, data, metadata }) => ({
    id,
    type,
    data: bytesOf(data, `The data of ${type} for ${stream}`),
    metadata: bytesOf(metadata, `The metadata of ${type} for ${stream}`),
  }));
  const size = serialised.reduce((sum, each) => sum + sizeOf(each), 0);
  if (size > mostBytes)
    throw new EventStoreRefused(
      `${size} bytes for ${stream} are more than one append may hold (${mostBytes})`,
    );
  return serialised;
}

function bytesOf(value: unknown, what: string): Buffer {
  try {
    return Buffer.from(JSON.stringify(value));
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new EventStoreRefused(`${what} cannot be stored as JSON: ${because}`, { cause: error });
  }
}

/** Computed as the server does: its log keeps the type in UTF-16. */
const sizeOf = ({ data, metadata, type }: SerialisedEvent): number =>
  data.length + metadata.length + 2 * type.length;

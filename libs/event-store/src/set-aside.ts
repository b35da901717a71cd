import type { recordNotes, StreamName } from '#domain';
import { canonicalText } from './canonical-text.js';
import type { Done } from './decide-and-append.js';
import { decode, type StoredEvent } from './decoding.js';
import { type CommandContext, digestOf, encode } from './encoding.js';
import type { EventStore } from './event-store.js';
import { sha256 } from './hash-chain.js';

type FactSetAside = recordNotes.FactSetAside;

/** SHA-256 of an event as stored, whatever it contains, so that two people mean exactly this event. */
export function storedHashOf({ stream, revision, id, type, data, metadata }: StoredEvent): string {
  const kept = Buffer.isBuffer(data) ? data.toJSON() : data;
  return sha256(canonicalText({ stream, revision: revision.toString(), id, type, data: kept, metadata }));
}

/**
 * The hash that the next fact names as its predecessor's: the fact's own hash, or that of the whole event if
 * it has none.
 */
export function linkHashOf(stored: StoredEvent): string {
  const { hash } = (stored.metadata ?? {}) as { readonly hash?: unknown };
  return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? hash : storedHashOf(stored);
}

/** Facts of a stream that two people left out, each by its revision, with the fact that says so. */
export type LeftOut = ReadonlyMap<bigint, StoredEvent>;

/**
 * A fact is left out only if a later undamaged fact names its position, its id and the hash of all its contents. So
 * nobody can hide a fact by changing another one.
 */
export function leftOutOf(events: readonly StoredEvent[]): LeftOut {
  const found = new Map<bigint, StoredEvent>();
  for (const event of events) {
    const names = settingAside(event);
    if (!names) continue;
    const named = events.find(({ revision }) => revision === BigInt(names.revision));
    if (!named || named.revision >= event.revision || named.id !== names.eventId) continue;
    if (storedHashOf(named) === names.contentHash) found.set(named.revision, event);
  }
  return found;
}

/** The fact that an event sets aside, if it is such an event and undamaged. */
function settingAside(stored: StoredEvent): FactSetAside | undefined {
  if (stored.type !== 'FactSetAside') return undefined;
  const delivered = decode(stored);
  return 'recorded' in delivered ? (delivered.recorded.event as FactSetAside) : undefined;
}

const attempts = 20;

/** Sets a fact aside on its own stream, which need not be readable. A repeat adds nothing. */
export async function recordSetAside(
  store: Pick<EventStore, 'readStored' | 'append'>,
  stream: StreamName,
  fact: FactSetAside,
  context: CommandContext,
): Promise<Done> {
  const commandDigest = context.commandDigest ?? digestOf(fact);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const events = await store.readStored(stream);
    const before = leftOutOf(events).get(BigInt(fact.revision));
    if (before) return { revision: before.revision, position: before.position, facts: [fact] };
    const last = events.at(-1)!;
    const place = { stream, revision: last.revision, previousHash: linkHashOf(last) };
    const { encoded } = encode([fact], place, { ...context, commandDigest });
    const result = await store.append(stream, last.revision, encoded);
    if ('appended' in result) return { ...result.appended, facts: [fact] };
  }
  throw new Error(`others keep writing to ${stream}`);
}

import { type CasebookEvent, eventVersions, type StreamName } from '#domain';
import type { Delivered, Metadata } from './recorded.js';
import { upcast } from './upcasters.js';

/** An event as the client hands it over. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** A stored event as a fact; or, where this version cannot read it, why not. Never a guess. */
export function decode(stored: StoredEvent): Delivered {
  const { id, stream, revision, position, type, data, metadata } = stored;
  const fault = faultOf(stored);
  if (fault) {
    return {
      undecodable: { id, stream, revision, position, type, because: fault, stored: { data, metadata } },
    };
  }
  const kept = metadata as Metadata;
  const { effectiveOn } = kept;
  const present = upcast(type, kept.schemaVersion, data as Record<string, unknown>);
  const event = { type, effectiveOn, ...present } as unknown as CasebookEvent;
  return { recorded: { id, stream: stream as StreamName, revision, position, event, metadata: kept } };
}

function faultOf({ type, data, metadata }: StoredEvent): string | undefined {
  if (!Object.hasOwn(eventVersions, type)) return `no fact of type ${type} is known to this version`;
  if (!isObject(data)) return 'its data is not a JSON object';
  if (!isObject(metadata) || typeof metadata.schemaVersion !== 'number') return 'it has no metadata of ours';
  const present = eventVersions[type as CasebookEvent['type']];
  if (metadata.schemaVersion > present)
    return `it is version ${metadata.schemaVersion} of ${type}; this version reads up to ${present}`;
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

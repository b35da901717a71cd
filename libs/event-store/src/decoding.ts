import { type CasebookEvent, eventVersions, type StreamName } from '#domain';
import { isWhole, type Link } from './hash-chain.js';
import type { Delivered, Metadata } from './recorded.js';
import { type Upcasters, upcast, upcasters } from './upcasters.js';

/** An event as the store holds it. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** The readable types of fact up to their present versions, and how to upgrade older ones. */
export interface Schemas {
  readonly versions: Readonly<Record<string, number>>;
  readonly upcasters: Upcasters;
}

const present: Schemas = { versions: eventVersions, upcasters };

/** A stored event as a fact, or the reason why it cannot be read as one. Never a guess. */
export const decode = (stored: StoredEvent): Delivered => decodeBy(present, stored);

export function decodeBy(schemas: Schemas, stored: StoredEvent): Delivered {
  const { id, stream, revision, position, type, data, metadata } = stored;
  const readable = dataOf(stored, schemas);
  if ('fault' in readable) {
    const because = readable.fault;
    return { undecodable: { id, stream, revision, position, type, because, stored: { data, metadata } } };
  }
  const kept = metadata as Metadata;
  const { effectiveOn } = kept;
  const event = { type, effectiveOn, ...readable.data } as unknown as CasebookEvent;
  const recorded = { id, stream: stream as StreamName, revision, position, event, metadata: kept };
  return { recorded: readable.data === data ? recorded : { ...recorded, storedData: data as StoredData } };
}

type StoredData = Readonly<Record<string, unknown>>;

function dataOf(
  stored: StoredEvent,
  { versions, upcasters }: Schemas,
): { data: Record<string, unknown> } | { fault: string } {
  const { type, data, metadata } = stored;
  if (!Object.hasOwn(versions, type)) return { fault: `no fact of type ${type} is known to this version` };
  if (!isObject(data)) return { fault: 'its data is not a JSON object' };
  if (!isOurs(metadata)) return { fault: 'it has no metadata of ours' };
  const version = metadata.schemaVersion;
  const newest = versions[type]!;
  if (version > newest)
    return { fault: `it is version ${version} of ${type}; this version reads up to ${newest}` };
  if (!saysWhatWasRecorded(stored)) return { fault: 'its contents are not those that its hash is of' };
  try {
    return { data: upcast(upcasters, type, version, data) };
  } catch (error) {
    return { fault: `it is version ${version} of ${type}, and cannot be brought up to ${newest}: ${error}` };
  }
}

/** Casebook records nothing that is nested too deep to be serialised again. */
function saysWhatWasRecorded(stored: StoredEvent): boolean {
  try {
    return isWhole(stored as Link);
  } catch {
    return false;
  }
}

/** The shape that every reader of a fact relies on. */
const isOurs = (metadata: unknown): metadata is Record<string, unknown> & { schemaVersion: number } =>
  isObject(metadata) &&
  typeof metadata.schemaVersion === 'number' &&
  (metadata.council === null || typeof metadata.council === 'string') &&
  ['effectiveOn', 'recordedAt', 'commandId', 'hash'].every((name) => typeof metadata[name] === 'string') &&
  isObject(metadata.actor);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../decoding.js';

/** An event as it came, with the room it takes. */
export interface Arrived {
  readonly stored: StoredEvent;
  readonly bytes: number;
}

/** Links are not followed, so the event is the record itself. Nothing where the server sent no event. */
export function arrivedIn(response: ReadResp): Arrived | undefined {
  const record = response.getEvent()?.getEvent();
  if (!record) return undefined;
  const data = record.getData_asU8();
  const metadata = record.getCustomMetadata_asU8();
  const described = record.getMetadataMap();
  const isJson = described.get('content-type') === 'application/json';
  return {
    stored: {
      id: record.getId()?.getString() ?? '',
      stream: textOf(record.getStreamIdentifier()?.getStreamName_asU8() ?? nothing),
      revision: BigInt(record.getStreamRevision()),
      position: BigInt(record.getCommitPosition()),
      type: described.get('type') ?? '',
      data: isJson ? parsed(data) : data,
      metadata: parsed(metadata),
    },
    bytes: data.length + metadata.length,
  };
}

const nothing = new Uint8Array();

/** Text that is not JSON stays text, so that whoever mends the event sees what is there. */
function parsed(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

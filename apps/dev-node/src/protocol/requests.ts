import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AppendReq,
  BatchAppendReq,
  DeleteReq,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision, ProposedEvent } from '../log/events.js';
import { badRequest, missingMetadata } from './refusals.js';
import { uuidText } from './uuid.js';

export function streamName(identifier: StreamIdentifier | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw badRequest('The name of the stream is missing.');
  return name;
}

interface HasExpectedRevision {
  hasNoStream: () => boolean;
  hasAny: () => boolean;
  hasStreamExists: () => boolean;
}

type AppendOptions = AppendReq.Options | DeleteReq.Options | TombstoneReq.Options;

export function expectedRevision(options: AppendOptions): ExpectedRevision {
  return options.hasRevision() ? BigInt(options.getRevision()) : expectedState(options);
}

export function expectedPosition(options: BatchAppendReq.Options): ExpectedRevision {
  return options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : expectedState(options);
}

function expectedState(options: HasExpectedRevision): ExpectedRevision {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  throw badRequest('The expected revision of the stream is missing.');
}

export function proposedEvent(
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): ProposedEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  const id = uuidText(message.getId());
  if (type === undefined || type === '') throw missingMetadata('type');
  if (contentType === undefined) throw missingMetadata('content-type');
  if (id === null) throw badRequest('The id of an event is not a UUID.');
  return {
    id,
    type,
    json: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

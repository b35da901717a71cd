import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import { softDelete, tombstone, type Write } from '../log/writes.js';
import { streams } from '../protocol/generated.js';
import { badRequest, streamDeleted, wrongExpectedVersion } from '../protocol/refusals.js';
import { expectedRevision, streamName } from '../protocol/requests.js';

export async function deleteStream(log: EventLog, request: DeleteReq): Promise<DeleteResp> {
  const position = new streams.DeleteResp.Position();
  setPosition(position, await remove(log, request.getOptions(), softDelete));
  const response = new streams.DeleteResp();
  response.setPosition(position);
  return response;
}

export async function tombstoneStream(log: EventLog, request: TombstoneReq): Promise<TombstoneResp> {
  const position = new streams.TombstoneResp.Position();
  setPosition(position, await remove(log, request.getOptions(), tombstone));
  const response = new streams.TombstoneResp();
  response.setPosition(position);
  return response;
}

type Options = DeleteReq.Options | TombstoneReq.Options;
type Removal = (stream: string, expected: ReturnType<typeof expectedRevision>) => Write;

async function remove(log: EventLog, options: Options | undefined, removal: Removal): Promise<bigint> {
  if (!options) throw badRequest('The options of the delete are missing.');
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedRevision(options);
  const outcome = await log.write(removal(stream, expected), 0);
  switch (outcome.kind) {
    case 'written':
      return outcome.position;
    case 'wrong-revision':
      throw wrongExpectedVersion(stream, expected, outcome.current);
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'dropped':
      throw new Error('A delete was mistaken for a repeated append.');
  }
}

interface Position {
  setCommitPosition: (value: string) => unknown;
  setPreparePosition: (value: string) => unknown;
}

function setPosition(target: Position, position: bigint): void {
  target.setCommitPosition(position.toString());
  target.setPreparePosition(position.toString());
}

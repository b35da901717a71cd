import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import {
  Server,
  type ServerUnaryCall,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Likeness } from '../likeness.js';
import type { EventLog } from '../log/event-log.js';
import { deserializeBatchRequest } from '../protocol/batch-request.js';
import { type AppendCall, appendOne } from './append.js';
import { type BatchAppendCall, batchAppend } from './batch-append.js';
import { clusterInfo, supportedMethods } from './cluster.js';
import { deleteStream, tombstoneStream } from './delete.js';
import { answering, type Intercept, streaming } from './handling.js';
import { type ReadCall, read } from './read.js';

type Unary<Request = unknown> = ServerUnaryCall<Request, unknown>;

/** Above any append that would be accepted, so that one too large gets the protocol's own answer. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

/** Events go out as the bytes they are stored in, so there is nothing left to serialise. */
const streamsService: ServiceDefinition = {
  ...streamsGrpc.StreamsService,
  read: { ...streamsGrpc.StreamsService.read, responseSerialize: (response: Buffer) => response },
  batchAppend: { ...streamsGrpc.StreamsService.batchAppend, requestDeserialize: deserializeBatchRequest },
};
const services = [streamsService, featuresGrpc.ServerFeaturesService, gossipGrpc.GossipService];

/** Only what Casebook uses is served; anything else is answered UNIMPLEMENTED. */
export function createServer(log: EventLog, like: Likeness, intercept: Intercept): Server {
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
  server.addService(streamsService, streamHandlers(log, like, intercept));
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: answering('getSupportedMethods', intercept, async (_call: Unary) =>
      supportedMethods(services, like.version),
    ),
  });
  server.addService(gossipGrpc.GossipService, {
    read: answering('gossip', intercept, async (call: Unary) => clusterInfo(call.getHost())),
  });
  return server;
}

function streamHandlers(log: EventLog, like: Likeness, intercept: Intercept): UntypedServiceImplementation {
  return {
    read: streaming('read', intercept, (call: ReadCall) => read({ log, like }, call)),
    append: answering('append', intercept, (call: AppendCall) => appendOne(log, call)),
    batchAppend: streaming('batchAppend', intercept, (call: BatchAppendCall) => batchAppend(log, call)),
    delete: answering('delete', intercept, ({ request }: Unary<DeleteReq>) => deleteStream(log, request)),
    tombstone: answering('tombstone', intercept, ({ request }: Unary<TombstoneReq>) =>
      tombstoneStream(log, request),
    ),
  };
}

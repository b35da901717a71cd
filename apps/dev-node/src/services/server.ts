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
import type { Cluster } from '../cluster.js';
import type { EventLog } from '../log/event-log.js';
import { deserializeBatchRequest } from '../protocol/batch-request.js';
import { type AppendCall, appendOne } from './append.js';
import { type BatchAppendCall, batchAppend } from './batch-append.js';
import { clusterInfo, supportedMethods } from './cluster.js';
import { deleteStream, tombstoneStream } from './delete.js';
import { type Admit, answering, type Cutting, type Intercept, streaming } from './handling.js';
import { type ReadCall, type ReadFrom, read } from './read.js';

type Unary<Request = unknown> = ServerUnaryCall<Request, unknown>;

/** More than any accepted append, so that a larger one gets the protocol's own error. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

/** Events are sent as stored bytes, without serialisation. */
const streamsService: ServiceDefinition = {
  ...streamsGrpc.StreamsService,
  read: { ...streamsGrpc.StreamsService.read, responseSerialize: (response: Buffer) => response },
  batchAppend: { ...streamsGrpc.StreamsService.batchAppend, requestDeserialize: deserializeBatchRequest },
};
const services = [streamsService, featuresGrpc.ServerFeaturesService, gossipGrpc.GossipService];

/** The parts of a server. */
export interface Serving extends ReadFrom {
  /** Throws for calls that must not be served. */
  readonly admit: Admit;
  readonly cutting: Cutting;
  readonly cluster: Cluster;
  readonly intercept: Intercept;
}

/** Serves only what Casebook uses; anything else is answered UNIMPLEMENTED. */
export function createServer(serving: Serving): Server {
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
  server.addService(streamsService, streamHandlers(serving));
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: answering('getSupportedMethods', serving, async (_call: Unary) =>
      supportedMethods(services, serving.like.version),
    ),
  });
  server.addService(gossipGrpc.GossipService, {
    read: answering('gossip', serving, async (call: Unary) => clusterInfo(serving.cluster, call.getHost())),
  });
  return server;
}

function streamHandlers(serving: Serving): UntypedServiceImplementation {
  // Writes go to the leader's log.
  const writing = (): EventLog => serving.cluster.writing;
  return {
    read: streaming('read', serving, (call: ReadCall) => read(serving, call)),
    append: answering('append', serving, async (call: AppendCall) => appendOne(writing(), call)),
    batchAppend: streaming('batchAppend', serving, async (call: BatchAppendCall) =>
      batchAppend(writing(), call),
    ),
    delete: answering('delete', serving, async ({ request }: Unary<DeleteReq>) =>
      deleteStream(writing(), request),
    ),
    tombstone: answering('tombstone', serving, async ({ request }: Unary<TombstoneReq>) =>
      tombstoneStream(writing(), request),
    ),
  };
}

/** The client package's own message classes (with its own google-protobuf), the ones its calls are made of. CommonJS. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';

export { services, shared, streams };

export type BatchAppendCall = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
  status,
} from '@grpc/grpc-js';

/** A node of a cluster that follows, and lags so far behind that it has nothing yet. */
export interface Follower {
  readonly port: number;
  /** How often it was asked what only the leader may answer, and what anybody may. */
  readonly asked: { leader: number; any: number };
  readonly stop: () => void;
}

const asItIs = (bytes: Buffer): Buffer => bytes;
const method = (name: string, requestStream: boolean) => ({
  path: `/event_store.client.streams.Streams/${name}`,
  requestStream,
  responseStream: true,
  requestSerialize: asItIs,
  requestDeserialize: asItIs,
  responseSerialize: asItIs,
  responseDeserialize: asItIs,
});

export async function startFollower(leaderPort: number): Promise<Follower> {
  const asked = { leader: 0, any: 0 };
  const answer = (call: ServerWritableStream<Buffer, Buffer> | ServerDuplexStream<Buffer, Buffer>): void => {
    const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
    asked[requiresLeader ? 'leader' : 'any'] += 1;
    if (requiresLeader) call.emit('error', notLeader(leaderPort));
    else call.end();
  };
  const server = new Server();
  server.addService(
    { read: method('Read', false), batchAppend: method('BatchAppend', true) },
    { read: answer, batchAppend: answer },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { port, asked, stop: () => server.forceShutdown() };
}

/** As a server of a cluster says it. */
function notLeader(leaderPort: number): Error & { code: status; details: string; metadata: Metadata } {
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', String(leaderPort));
  const details = 'Leader info available';
  return Object.assign(new Error(details), { code: status.NOT_FOUND, details, metadata });
}

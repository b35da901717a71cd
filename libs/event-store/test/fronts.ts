import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a front passes on: messages in both directions, only those to the server, or none. */
type Passing = 'all' | 'questions' | 'nothing';

/**
 * One of several addresses of a node. It simulates a node of a cluster, which may disappear at any moment.
 */
export interface Front {
  readonly port: number;
  /** Clients are connected to it. */
  readonly isInUse: () => boolean;
  passing: Passing;
  /** Resolves once a request is waiting while nothing is passed on. */
  readonly heldUp: Promise<void>;
  readonly gone: () => Promise<void>;
}

export async function startFront(serverPort: number): Promise<Front> {
  const sockets = new Set<Socket>();
  let isHeldUp!: () => void;
  const heldUp = new Promise<void>((resolve) => {
    isHeldUp = resolve;
  });
  const server = createServer({ noDelay: true }, (client) => {
    const onward = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
    sockets.add(client);
    client.on('data', (bytes) => (front.passing === 'nothing' ? isHeldUp() : onward.write(bytes)));
    onward.on('data', (bytes) => front.passing === 'all' && client.write(bytes));
    for (const socket of [client, onward]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(client);
        client.destroy();
        onward.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const front: Front = {
    port: (server.address() as AddressInfo).port,
    isInUse: () => sockets.size > 0,
    passing: 'all',
    heldUp,
    gone: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return front;
}

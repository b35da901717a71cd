import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a front passes on: both ways, to the server alone, or nothing. */
type Passing = 'all' | 'questions' | 'nothing';

/** One of several addresses of a node, standing for a node of a cluster: it may go for good, in the middle of anything. */
export interface Front {
  readonly port: number;
  /** Clients are connected to it. */
  readonly isInUse: () => boolean;
  passing: Passing;
  /** Once a question was held up, while nothing passes. */
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

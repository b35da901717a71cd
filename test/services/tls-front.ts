import { type AddressInfo, connect } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { newAuthority } from './certificates.js';

/** TLS before a server on this machine that has none, by an authority of its own. */
export interface TlsFront {
  readonly port: number;
  /** What a client has to be given to believe it, as PEM. */
  readonly authority: string;
  readonly stop: () => Promise<void>;
}

export async function startTlsFront(serverPort: number): Promise<TlsFront> {
  const authority = newAuthority();
  const { certificate, key } = authority.vouchForThisMachine();
  const sockets = new Set<TLSSocket>();
  const server = createServer({ cert: certificate, key, ALPNProtocols: ['h2'] }, (client) => {
    const onward = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
    sockets.add(client);
    for (const socket of [client, onward]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(client);
        client.destroy();
        onward.destroy();
      });
    }
    client.pipe(onward).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    authority: authority.certificate,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

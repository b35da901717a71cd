import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

/** How the two ends of a connection are joined. */
type Join = (client: Socket, server: Socket) => void;

const asItComes: Join = (client, server) => {
  client.pipe(server);
  server.pipe(client);
};

/** A connection between programs and a server that can be broken, or on which data can be lost. */
export class Cable {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((client) => this.#carry(client));

  private constructor(
    private readonly to: { readonly port: number; readonly host?: string },
    private readonly join: Join,
  ) {}

  static async to(
    server: { readonly port: number; readonly host?: string },
    join = asItComes,
  ): Promise<Cable> {
    const cable = new Cable(server, join);
    cable.#server.listen(0, '127.0.0.1');
    await once(cable.#server, 'listening');
    return cable;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks every connection. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #carry(client: Socket): void {
    const server = dial({ host: '127.0.0.1', ...this.to });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    this.join(client, server);
  }
}

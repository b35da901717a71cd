import { connect, type Socket } from 'node:net';
import { Cable } from '../system/cable.js';

const produce = 0;

/** What happens to the broker's answer to a write. */
type Fate = 'delivered' | 'lost' | 'held';

/**
 * A connection to a broker on which answers can be lost, so that the client does not know what was written.
 */
export class Wire {
  #fate: Fate = 'delivered';
  #answered = (): void => undefined;

  private constructor(private readonly cable: Cable) {}

  static async to(address: string): Promise<Wire> {
    const [host, port] = address.split(':');
    const wire: Wire = new Wire(
      await Cable.to({ host: host!, port: Number(port) }, (client, broker) => wire.#join(client, broker)),
    );
    return wire;
  }

  get port(): number {
    return this.cable.port;
  }

  /** For a client: every connection goes this way, whatever broker it is for. */
  readonly connect = (_host: string, _port: number, onConnect: () => void): Socket =>
    connect(this.port, '127.0.0.1', onConnect);

  /** The broker accepts the next write, and its answer never arrives: the connection breaks, or hangs. */
  async answerTaken(fate: 'lost' | 'held'): Promise<void> {
    this.#fate = fate;
    await new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
  }

  /** Breaks every connection. */
  cut(): void {
    this.cable.cut();
  }

  close(): Promise<void> {
    return this.cable.close();
  }

  #join(client: Socket, broker: Socket): void {
    const writes = new Set<number>();
    const requests = frames((frame) => {
      if (frame.readInt16BE(4) === produce) writes.add(frame.readInt32BE(8));
      broker.write(frame);
    });
    const answers = frames((frame) => {
      const fate = writes.delete(frame.readInt32BE(4)) ? this.#nextFate() : 'delivered';
      if (fate === 'delivered') client.write(frame);
      if (fate === 'lost') client.destroy();
    });
    client.on('data', requests);
    broker.on('data', answers);
  }

  #nextFate(): Fate {
    const fate = this.#fate;
    if (fate === 'delivered') return fate;
    this.#fate = 'delivered';
    this.#answered();
    return fate;
  }
}

/** Splits a byte stream into Kafka's length-prefixed requests and answers. */
function frames(onFrame: (frame: Buffer) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 4 && rest.length >= rest.readInt32BE(0) + 4) {
      const end = rest.readInt32BE(0) + 4;
      onFrame(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
}

import { connect, type Socket } from 'node:net';
import { Cable } from '../system/cable.js';

const produce = 0;

/** What becomes of the broker's answer to a request to write. */
type Fate = 'delivered' | 'lost' | 'held';

/** A wire to a broker, on which answers can be lost: which is how a client comes not to know what it has written. */
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

  /** For a client: whatever broker it means to reach, it goes this way. */
  readonly connect = (_host: string, _port: number, onConnect: () => void): Socket =>
    connect(this.port, '127.0.0.1', onConnect);

  /** The broker takes the next request to write, and its answer never arrives: the connection breaks, or waits. */
  async answerTaken(fate: 'lost' | 'held'): Promise<void> {
    this.#fate = fate;
    await new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
  }

  /** Breaks every connection that there is. */
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

/** Kafka's requests and answers, each with its length before it, out of whatever pieces they come in. */
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

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Answered {
  readonly status: number;
  readonly position: bigint | null;
}

/**
 * One keep-alive connection for one request at a time. Well-maintained load tools measure in whole
 * milliseconds and cannot read an answer's headers; Node's clients use much of the processor time that the
 * API under load needs.
 */
export class HttpConnection {
  #received = '';
  #answer: ((answered: Answered) => void) | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text: string) => this.#take(text));
  }

  static async to(url: string): Promise<HttpConnection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new HttpConnection(socket, host);
  }

  post(path: string, token: string, body: string): Promise<Answered> {
    return new Promise((answer) => {
      this.#answer = answer;
      this.socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.host}\r\nauthorization: Bearer ${token}\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const headers = this.#received.indexOf('\r\n\r\n');
    if (headers < 0) return;
    const head = this.#received.slice(0, headers);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < headers + 4 + length) return;
    this.#received = '';
    const position = /\r\ncasebook-position: (\d+)/i.exec(head)?.[1];
    this.#answer?.({ status: Number(head.slice(9, 12)), position: position ? BigInt(position) : null });
  }
}

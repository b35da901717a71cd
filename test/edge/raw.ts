import { connect } from 'node:net';

/**
 * Writes bytes to a server in the given parts. Returns the answer once the server closes or enough has
 * arrived.
 */
export function sendRaw(
  url: string,
  parts: Iterable<string> | AsyncIterable<string>,
  isEnough: (soFar: string) => boolean = () => false,
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  const answer = new Promise<string>((resolve) => {
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (isEnough(heard)) socket.destroy();
    });
    socket.on('error', () => socket.destroy()).on('close', () => resolve(heard));
  });
  void write();
  return answer;

  async function write(): Promise<void> {
    for await (const part of parts) {
      if (socket.destroyed) return;
      socket.write(part);
    }
  }
}

interface RawAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly problem: { readonly status: number; readonly code: string; readonly detail: string };
}

/** Parses the single answer. */
export function answerIn(heard: string): RawAnswer {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    type: /^content-type: ([^\r]+)/im.exec(head)?.[1],
    problem: JSON.parse(body),
  };
}

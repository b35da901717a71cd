import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the server dies once, during a send. */
export type Dies =
  | 'before it has received it'
  | 'after it has received it'
  | 'without an answer'
  | 'with an error before it has received it'
  | 'with an error after it has received it'
  | 'when it is asked whether it has it';

interface Taken {
  readonly id: string;
  readonly reference: string;
  readonly type: 'email' | 'letter';
  readonly body: Readonly<Record<string, unknown>>;
  status: string;
}

/** Imitates the part of GOV.UK Notify's API that its client uses, and dies where told to. */
export interface NotifyServer {
  readonly address: string;
  /** Every accepted letter, in order. */
  readonly taken: readonly Taken[];
  dies: Dies | null;
  /** The text of a refusal for everything; null to accept. */
  refuses: string | null;
  readonly stop: () => Promise<void>;
}

export const notifyKey = `test-${randomUUID()}-${randomUUID()}`;

export async function startNotify(): Promise<NotifyServer> {
  const taken: Taken[] = [];
  const state: { dies: Dies | null; refuses: string | null } = { dies: null, refuses: null };
  const server = createServer((request, response) => void answer(request, response));
  const once = (dies: Dies): boolean => {
    if (state.dies !== dies) return false;
    state.dies = null;
    return true;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://notify');
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const error = (status: number, message: string) =>
      say(status, { status_code: status, errors: [{ error: 'Error', message }] });
    if (!request.headers.authorization?.startsWith('Bearer ')) return void error(401, 'no token');
    if (request.method === 'GET') return void asked(url, say, error, request);
    const body = JSON.parse(await textOf(request));
    const type = url.pathname.endsWith('/email') ? 'email' : 'letter';
    if (state.refuses !== null) return void error(400, state.refuses);
    if (once('before it has received it')) return void request.socket.destroy();
    if (once('with an error before it has received it')) return void error(500, 'Internal server error');
    const one = { id: randomUUID(), reference: body.reference, type, body, status: 'created' } as const;
    taken.push({ ...one });
    if (once('after it has received it')) return void request.socket.destroy();
    if (once('with an error after it has received it')) return void error(503, 'Service unavailable');
    if (once('without an answer')) return;
    say(201, { id: one.id, reference: one.reference });
  }

  function asked(
    { pathname, searchParams }: URL,
    say: (status: number, body: object) => void,
    error: (status: number, message: string) => void,
    request: IncomingMessage,
  ): void {
    if (once('when it is asked whether it has it')) return void request.socket.destroy();
    const [, , , id] = pathname.split('/');
    if (id) {
      const found = taken.find((each) => each.id === id);
      if (found) say(200, found);
      else error(404, 'No result found');
      return;
    }
    const [reference, type] = [searchParams.get('reference'), searchParams.get('template_type')];
    const found = taken.filter((each) => each.reference === reference && each.type === type);
    say(200, { notifications: found, links: {} });
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    get dies() {
      return state.dies;
    },
    set dies(dies) {
      state.dies = dies;
    },
    get refuses() {
      return state.refuses;
    },
    set refuses(refuses) {
      state.refuses = refuses;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

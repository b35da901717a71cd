import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

/** Between a process and the event store: lets everything by until a word is about to be written, and cuts there. */
export interface CuttingProxy {
  /** Of the event store, by way of this. */
  readonly connectionString: string;
  /** Ends when the word came: nothing from then on has reached the store. */
  readonly cut: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is written names the type of each fact in plain letters, whatever else it holds. */
export async function cutBefore(word: string, connectionString: string): Promise<CuttingProxy> {
  const port = Number(/:(\d+)/.exec(connectionString.replace(/^.*@/, ''))![1]);
  const sockets = new Set<Socket>();
  let isCut = false;
  let cutNow = (): void => undefined;
  const cut = new Promise<void>((done) => {
    cutNow = () => {
      isCut = true;
      done();
    };
  });
  const server = createServer((client) => {
    const store = dial(port, '127.0.0.1');
    for (const each of [client, store]) {
      sockets.add(each);
      each.on('error', () => undefined);
      each.on('close', () => {
        client.destroy();
        store.destroy();
      });
    }
    let before = '';
    client.on('data', (chunk) => {
      if (isCut) return;
      const said = before + chunk.toString('latin1');
      before = said.slice(-word.length);
      if (said.includes(word)) cutNow();
      else store.write(chunk);
    });
    store.pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = (server.address() as AddressInfo).port;
  return {
    connectionString: connectionString.replace(`:${port}`, `:${own}`),
    cut,
    stop: async () => {
      for (const each of sockets) each.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

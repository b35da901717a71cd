import { Cable } from './cable.js';

/**
 * A proxy between a process and the event store that forwards everything until a given word is about to be
 * written, and then disconnects.
 */
interface CuttingProxy {
  /** The event store's address through the proxy. */
  readonly connectionString: string;
  /** Resolves when the word came; nothing after it has reached the store. */
  readonly cut: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Cuts before a fact type is written: the bytes contain its name in plain text. */
export async function cutBefore(word: string, connectionString: string): Promise<CuttingProxy> {
  const port = Number(/:(\d+)/.exec(connectionString.replace(/^.*@/, ''))![1]);
  let isCut = false;
  let cutNow = (): void => undefined;
  const cut = new Promise<void>((done) => {
    cutNow = () => {
      isCut = true;
      done();
    };
  });
  const cable = await Cable.to({ port }, (client, store) => {
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
  return {
    connectionString: connectionString.replace(`:${port}`, `:${cable.port}`),
    cut,
    stop: () => cable.close(),
  };
}

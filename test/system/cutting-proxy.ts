import { Cable } from './cable.js';

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

import { once } from 'node:events';
import { type Server, ServerCredentials } from '@grpc/grpc-js';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { all, bareClient, type Client, ofAll } from '../test/asking.js';
import { Cluster } from './cluster.js';
import { likenesses } from './likeness.js';
import { EventLog } from './log/event-log.js';
import { append } from './log/writes.js';
import { Cutting } from './services/handling.js';
import { createServer } from './services/server.js';
import { inMemoryStorage } from './storage/in-memory.js';
import type { Storage } from './storage/storage.js';

const events = 200_000;
const nobodys = 'nosuch-';

let pagesRead = 0;
let onPage: () => void;
let server: Server;
let client: Client;

/** Reports each page that is read forwards, so that a spec sees what ran when. */
function watched(storage: Storage): Storage {
  const allForward: Storage['allForward'] = (from, limit) => {
    pagesRead += 1;
    onPage();
    return storage.allForward(from, limit);
  };
  return { ...storage, allForward };
}

beforeEach(async () => {
  [pagesRead, onPage] = [0, () => undefined];
  const log = new EventLog(watched(inMemoryStorage()));
  const event = { type: 'Happened', json: false, data: Buffer.of(1), metadata: Buffer.alloc(0) };
  const many = Array.from({ length: events }, () => ({ ...event, id: crypto.randomUUID() }));
  await log.write(append('busy', 'no-stream', many), 0);
  server = createServer({
    log,
    like: likenesses['24.6'],
    admit: () => undefined,
    cutting: new Cutting(),
    cluster: new Cluster(),
    intercept: (_method, _call, proceed) => proceed(),
  });
  const port = await new Promise<number>((resolve) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_error, bound) => resolve(bound));
  });
  client = bareClient(port);
});

afterEach(() => {
  client.close();
  server.forceShutdown();
});

/** Resolves when the search reads pages. */
const searching = (): Promise<void> =>
  new Promise((resolve) => {
    onPage = resolve;
  });

it.each([
  ['a read that finds nothing', ofAll({ prefix: nobodys, count: 5 })],
  ['a subscription that finds nothing', ofAll({ prefix: nobodys, window: 1_000_000 })],
])('a node serves other calls in the middle of %s', async (_what, asked) => {
  const begun = searching();
  const call = client
    .read(asked)
    .on('data', () => undefined)
    .on('error', () => undefined);
  await begun;
  await all(client, ofAll({ from: 'end', backwards: true, count: 1 }));
  expect(pagesRead).toBeLessThan(events / 256 / 2); // The search is still far from its end.
  call.cancel();
});

it('a node stops searching for a reader that has disconnected', async () => {
  const begun = searching();
  const call = client.read(ofAll({ prefix: nobodys, count: 5 })).on('data', () => undefined);
  const gone = once(call, 'error');
  await begun;
  call.cancel();
  await gone;
  await all(client, ofAll({ from: 'end', backwards: true, count: 1 })); // The server has received the cancellation.
  const before = pagesRead;
  for (let asked = 0; asked < 3; asked += 1)
    await all(client, ofAll({ from: 'end', backwards: true, count: 1 }));
  expect(pagesRead).toBe(before);
  expect(before).toBeLessThan(events / 256);
});

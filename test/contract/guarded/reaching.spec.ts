import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEventStore, EventStoreRefused, EventStoreUnavailable } from '#event-store';
import { firstFacts } from '../../../libs/event-store/test/facts.js';
import { follow } from '../../../libs/event-store/test/subscribing.js';
import { newAuthority } from '../../services/certificates.js';
import { type NodeProcess, startNodeProcess } from '../../services/node-process.js';
import { serverGiven } from '../given.js';
import { connect, newStream } from './stores.js';

let node: NodeProcess;
let secured: NodeProcess;
let folder: string;
let nobody: number;

const fileOf = (name: string): string => encodeURIComponent(join(folder, name));

beforeAll(async () => {
  if (serverGiven) return;
  node = await startNodeProcess();
  const authority = newAuthority();
  secured = await startNodeProcess(authority.vouchForThisMachine());
  nobody = await freePort();
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  await writeFile(join(folder, 'ca.pem'), authority.certificate);
  await writeFile(join(folder, 'another-ca.pem'), newAuthority('Somebody else').certificate);
});

afterAll(async () => {
  if (serverGiven) return;
  await secured.stop();
  await node.stop();
  await rm(folder, { recursive: true });
});

/** The ways in which installations connect, for a scheme. A configured server is reached only by its own address. */
const ways: Record<string, (scheme: string) => string> = serverGiven
  ? { 'as it was given': (scheme) => serverGiven!.replace(/^[a-z]+/, scheme) }
  : {
      'without TLS': (scheme) => `${scheme}://127.0.0.1:${node.port}?tls=false`,
      'with its own certificate authority, for a user': (scheme) =>
        `${scheme}://admin:changeit@localhost:${secured.port}?tlsCAFile=${fileOf('ca.pem')}`,
      'found through its cluster': (scheme) =>
        `${scheme}+discover://admin:changeit@localhost:${secured.port}?tlsCAFile=${fileOf('ca.pem')}&nodePreference=leader`,
      'at several hosts, one of which is stopped': (scheme) =>
        `${scheme}://admin:changeit@localhost:${nobody},localhost:${secured.port}?tlsCAFile=${fileOf('ca.pem')}`,
    };

describe.each(['esdb', 'kurrentdb'])('an event store reached by %s', (scheme) => {
  it.each(Object.entries(ways))(
    '%s accepts facts, returns them and sends them to subscribers',
    async (_way, stringFor) => {
      const store = connect(stringFor(scheme));
      const stream = newStream();
      const reader = follow(store, { after: null, streamPrefixes: [stream] });
      expect(await store.append(stream, null, firstFacts(stream, 1, 2))).toHaveProperty('appended');
      await reader.events(2);
      await reader.stop();
      expect(await store.readStream(stream)).toHaveLength(2);
      await store.close();
    },
  );

  if (!serverGiven)
    it.each([
      [
        'with a certificate of another authority',
        () => `localhost:${secured.port}?tlsCAFile=${fileOf('another-ca.pem')}`,
      ],
      ['with a certificate of no known authority', () => `localhost:${secured.port}`],
      ['that is not there', () => `localhost:${nobody}?tls=false`],
      ['whose cluster is not there', () => `localhost:${nobody},127.0.0.1:${nobody}?tls=false`],
    ])('reports that a server %s cannot be reached', async (_what, rest) => {
      const deadlines = { appendMs: 10_000, readMs: 10_000, pingMs: 10_000 };
      const store = connectEventStore({ connectionString: `${scheme}://${rest()}`, deadlines });
      await expect(store.ping()).rejects.toThrow(EventStoreUnavailable);
      await expect(store.readStream(newStream())).rejects.toThrow(EventStoreUnavailable);
      await store.close();
    });
});

if (!serverGiven)
  describe.each(['esdb', 'kurrentdb'])('an event store with users, reached by %s', (scheme) => {
    it.each([
      ['with a wrong password', 'admin:changed@'],
      ['that it does not know', 'somebody:changeit@'],
      ['without a name', ''],
    ])('refuses reading, writing and following for a user %s', async (_who, user) => {
      const rest = `${user}localhost:${secured.port}?tlsCAFile=${fileOf('ca.pem')}`;
      const store = connectEventStore({ connectionString: `${scheme}://${rest}` });
      const stream = newStream();
      const reader = follow(store, { after: null, streamPrefixes: [stream] });
      await expect(store.readStream(stream)).rejects.toThrow(EventStoreRefused);
      await expect(store.append(stream, null, firstFacts(stream, 1))).rejects.toThrow(EventStoreRefused);
      await reader.stop();
      await store.close();
      expect(reader.batches).toEqual([]);
    });
  });

/** A port that was just released, so that nothing listens on it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type FaultyNode,
  failing,
  politeEnd,
  silence,
  startFaultyNode,
  unanswered,
} from '../../../../test/services/faulty-node.js';
import { firstFacts, freshStream, streamOf } from '../../test/facts.js';
import { failureOf, isPending, untilAnswered } from '../../test/outcomes.js';
import { type EventStore, EventStoreUnavailable } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

const appendMs = 150;
const credentials = { username: 'any', password: 'any' };
const someEvent = () => jsonEvent({ type: 'Something', data: {} });

let node: FaultyNode;
let store: EventStore;
let raw: EventStoreDBClient;

beforeAll(async () => {
  node = await startFaultyNode();
  store = connectEventStore({ connectionString: node.connectionString });
  raw = EventStoreDBClient.connectionString(`${node.connectionString}&defaultDeadline=${appendMs}`);
});

afterEach(() => node.heal());

afterAll(async () => {
  await Promise.all([store.close(), raw.dispose()]);
  await node.stop();
});

/** The client's slow path keeps the deadline. Its fast path, which was tried before, does not. */
const deadlineHasPassed = async (client = raw): Promise<void> => {
  node.fail('append', silence);
  expect(await failureOf(client.appendToStream(freshStream(), someEvent(), { credentials }))).toMatchObject({
    type: 'deadline-exceeded',
  });
};

describe('a server that accepts an append and does not answer', () => {
  it('blocks the client forever, despite its deadline', async () => {
    node.fail('batchAppend', silence);
    const client = EventStoreDBClient.connectionString(
      `${node.connectionString}&defaultDeadline=${appendMs}`,
    );
    const append = client.appendToStream(freshStream(), someEvent());
    await deadlineHasPassed(client);
    expect(await isPending(append)).toBe(true);
    // It may not end even when its client is disposed of, for example on a busy machine.
    await Promise.race([Promise.all([failureOf(append), client.dispose()]), deadlineHasPassed()]);
  });

  it('counts as unavailable after a time limit, and the next call uses a new client', async () => {
    const silenced = connectEventStore({ connectionString: node.connectionString, deadlines: { appendMs } });
    const stream = freshStream();
    // The same both times: on a busy machine the first append may reach the server after it has healed.
    const facts = firstFacts(stream, 1);
    node.fail('batchAppend', silence);
    const error = await failureOf(silenced.append(stream, null, facts));
    expect(error).toBeInstanceOf(EventStoreUnavailable);
    node.heal();
    expect(await untilAnswered(() => silenced.append(stream, null, facts))).toHaveProperty('appended');
    await silenced.close();
  });

  it('may have stored the facts: they are stored once when repeated, and the late answer is ignored', async () => {
    const answers: (() => void)[] = [];
    const late = connectEventStore({ connectionString: node.connectionString, deadlines: { appendMs } });
    const stream = freshStream();
    const facts = firstFacts(stream, 1);
    node.fail('batchAppend', (call, proceed) => {
      const write = call.write.bind(call);
      call.write = (answer) => answers.push(() => write(answer)) > 0;
      proceed();
    });
    await expect(late.append(stream, null, facts)).rejects.toThrow(EventStoreUnavailable);
    node.heal();
    for (const answer of answers) answer();
    const repeated = await untilAnswered(() => late.append(stream, null, facts));
    expect(repeated).toMatchObject({ appended: { revision: 0n } });
    expect({ answers: answers.length, facts: await late.readStream(stream) }).toMatchObject({
      answers: 1,
      facts: [{ revision: 0n }],
    });
    await late.close();
  });
});

describe('a server that closes the call for appends normally', () => {
  it('blocks the client forever', async () => {
    node.fail('batchAppend', politeEnd);
    const client = EventStoreDBClient.connectionString(
      `${node.connectionString}&defaultDeadline=${appendMs}`,
    );
    const append = client.appendToStream(freshStream(), someEvent());
    await deadlineHasPassed(client);
    expect(await isPending(append)).toBe(true);
    expect(await isPending(client.dispose())).toBe(true); // Even `dispose` blocks.
  });

  it('counts as unavailable at once, and the next append opens another call', async () => {
    const patient = connectEventStore({
      connectionString: node.connectionString,
      deadlines: { appendMs: 60_000 },
    });
    const stream = freshStream();
    node.fail('batchAppend', unanswered(politeEnd as never));
    await expect(patient.append(stream, null, firstFacts(stream, 1))).rejects.toThrow('ended the call');
    node.heal();
    expect(await patient.append(stream, 0n, firstFacts(stream, 2))).toHaveProperty('appended');
    await patient.close();
  });
});

describe('a server whose supported features could not be read once', () => {
  it('cannot be used by that client again', async () => {
    const client = EventStoreDBClient.connectionString(node.connectionString);
    const asked = new Promise<void>((resolve) => node.fail('getSupportedMethods', () => resolve()));
    const first = client.appendToStream(freshStream(), someEvent());
    await asked;
    node.heal();
    const second = client.appendToStream(freshStream(), someEvent());
    await client.appendToStream(freshStream(), someEvent(), { credentials }); // Everything else works.
    expect([await isPending(first), await isPending(second)]).toEqual([true, true]);
    await client.dispose();
  });

  it('still receives appends from Casebook, which does not ask for its features', async () => {
    node.fail('getSupportedMethods', silence);
    const fresh = connectEventStore({ connectionString: node.connectionString });
    await expect(streamOf(fresh, 1)).resolves.toBeDefined();
    await fresh.close();
  });
});

describe('a wrong revision', () => {
  it('is misreported by the client when it is told not to throw', async () => {
    const stream = await streamOf(store, 5);
    const meek = EventStoreDBClient.connectionString(`${node.connectionString}&throwOnAppendFailure=false`);
    const result = await meek.appendToStream(stream, someEvent(), { expectedRevision: 2n });
    expect(result).toMatchObject({ success: false, nextExpectedRevision: 1n }); // The real revision is 4.
    await meek.dispose();
  });

  it('is a conflict for Casebook, with any connection string', async () => {
    const meek = connectEventStore({
      connectionString: `${node.connectionString}&throwOnAppendFailure=false`,
    });
    const stream = await streamOf(meek, 5);
    expect(await meek.append(stream, 2n, firstFacts(stream, 1))).toEqual({ conflict: true });
    await meek.close();
  });
});

describe("the client's effects on the rest of the process", () => {
  it('include an unhandled rejection for data that cannot be serialised', async () => {
    const { stderr } = await ofProcess(`
      EventStoreDBClient.connectionString('${node.connectionString}')
        .appendToStream('any', jsonEvent({ type: 'Any', data: { amount: 1n } })).catch(() => {});
    `);
    expect(stderr).toContain('Do not know how to serialize a BigInt');
  });

  it('include failing the appends of every other client, and crashing at their answers', async () => {
    const other = await startFaultyNode();
    const held = heldAt(other);
    node.fail(
      'batchAppend',
      (call) => void held.then(() => failing(status.INTERNAL, 'broken')(call, () => undefined)),
    );
    node.fail('append', () => void held.then((proceed) => proceed()));
    const { stdout, stderr } = await ofProcess(`
      const [one, other] = ['${node.connectionString}', '${other.connectionString}']
        .map((each) => EventStoreDBClient.connectionString(each));
      const append = (client, options) => client.appendToStream('any', jsonEvent({ type: 'Any', data: {} }), options);
      Promise.allSettled([append(one), append(other)]).then((results) => {
        console.log(results.map(({ status }) => status).join());
        append(one, { credentials: { username: 'any', password: 'any' } });
      });
    `);
    expect(stdout).toBe('rejected,rejected\n');
    expect(stderr).toContain('TypeError: undefined is not iterable');
    await other.stop();
  });

  it('do not spread from one Casebook store to another', async () => {
    const other = await startFaultyNode();
    const held = heldAt(other);
    const [toNode, toOther] = [node, other].map(connectEventStore) as [EventStore, EventStore];
    const stream = freshStream();
    const kept = toOther.append(stream, null, firstFacts(stream, 1));
    const proceed = await held;
    node.fail('batchAppend', failing(status.INTERNAL, 'broken'));
    await expect(toNode.append(stream, null, firstFacts(stream, 1))).rejects.toThrow(EventStoreUnavailable);
    proceed();
    expect(await kept).toHaveProperty('appended');
    await Promise.all([toNode.close(), toOther.close()]);
    await other.stop();
  });
});

/** The next call for appends waits at the server until the spec releases it. */
const heldAt = (at: FaultyNode): Promise<() => void> =>
  new Promise((arrived) => at.fail('batchAppend', (_call, proceed) => arrived(proceed)));

describe('a server that cannot be reached', () => {
  it('causes an untyped error from the client, and counts as unavailable for Casebook', async () => {
    const gone = await startFaultyNode();
    await gone.stop();
    const client = EventStoreDBClient.connectionString(gone.connectionString);
    const error = await failureOf(client.appendToStream(freshStream(), someEvent()));
    expect(error).toMatchObject({ code: status.UNAVAILABLE });
    expect(error).not.toHaveProperty('type');
    const ours = connectEventStore({ connectionString: gone.connectionString });
    const stream = freshStream();
    await expect(ours.append(stream, null, firstFacts(stream, 1))).rejects.toThrow(EventStoreUnavailable);
    await expect(ours.readStream(stream)).rejects.toThrow(EventStoreUnavailable);
    await expect(ours.ping()).rejects.toThrow(EventStoreUnavailable);
    await Promise.all([ours.close(), client.dispose()]);
  });
});

/** The client runs in a separate process, because its fault may crash the process. */
function ofProcess(code: string): Promise<{ stdout: string; stderr: string }> {
  const script = `const { EventStoreDBClient, jsonEvent } = require('@eventstore/db-client'); ${code}`;
  return promisify(execFile)(process.execPath, ['-e', script], { timeout: 5_000 }).catch(
    (crashed: { stdout: string; stderr: string }) => crashed,
  );
}

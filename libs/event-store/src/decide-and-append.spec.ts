import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { officers, type StreamName } from '#domain';
import { type FaultyNode, silence, startFaultyNode } from '../../../test/services/faulty-node.js';
import { enter, entries, entry } from '../test/entering.js';
import { context, freshStream, today } from '../test/facts.js';
import { decideAndAppend, type Writing } from './decide-and-append.js';
import type { EventStore } from './event-store.js';
import { connectEventStore } from './eventstoredb/connect-event-store.js';
import { StreamCache } from './stream-cache.js';

let node: FaultyNode;
let store: EventStore;

beforeAll(async () => {
  node = await startFaultyNode();
  store = connectEventStore({ connectionString: node.connectionString });
});

afterEach(() => node.heal());

afterAll(async () => {
  await store.close();
  await node.stop();
});

/** A process of ours, with what it remembers. */
const instance = (): Writing => ({ store, memory: new StreamCache() });

describe('carrying out a command', () => {
  it('records what follows from it, and says where the stream then stands', async () => {
    const [stream, command, as] = [freshStream(), entry(), context()];
    const decided = await enter(instance(), stream, command, as);
    const [fact] = await store.readStream(stream);
    expect(decided).toEqual({ done: { revision: 0n, position: fact?.position, facts: [fact?.event] } });
    expect(fact).toMatchObject({
      event: { type: 'CaseNumberAllotted', number: 1, caseId: command.caseId, effectiveOn: today },
      metadata: {
        commandId: as.commandId,
        actor: as.actor,
        council: 'CAM',
        recordedAt: as.now,
        schemaVersion: 1,
      },
    });
  });

  it('goes on from what it remembers, without reading again', async () => {
    const [by, stream] = [instance(), freshStream()];
    await enter(by, stream);
    node.fail('read', silence);
    expect(await enter(by, stream)).toMatchObject({ done: { revision: 1n } });
    node.heal();
    expect(await entries(store, stream)).toHaveLength(2);
  });

  it('begins a stream without reading it, where the caller has just found none', async () => {
    const stream = freshStream();
    node.fail('read', silence);
    const begun = await enter(instance(), stream, entry(), { ...context(), begins: true });
    expect(begun).toMatchObject({ done: { revision: 0n } });
    node.heal();
  });

  it('goes on from what is there, where another began it meanwhile', async () => {
    const [stream, command, as] = [freshStream(), entry(), { ...context(), begins: true } as const];
    await enter(instance(), stream, command);
    expect(await enter(instance(), stream, command, as)).toMatchObject({
      rejected: { code: 'entered-before' },
    });
    expect(await enter(instance(), stream, entry(), as)).toMatchObject({ done: { revision: 1n } });
    const stranger = { ...as, commandId: randomUUID(), council: null };
    expect(await enter(instance(), stream, entry(), stranger)).toMatchObject({
      rejected: { code: 'unknown-case' },
    });
    expect(await entries(store, stream)).toHaveLength(2);
  });

  it('says no with the reason, and records nothing', async () => {
    const [stream, command] = [freshStream(), entry()];
    await enter(instance(), stream, command);
    expect(await enter(instance(), stream, command)).toMatchObject({ rejected: { code: 'entered-before' } });
    expect(await entries(store, stream)).toHaveLength(1);
  });

  it('does not see the case of another council', async () => {
    const stream = freshStream();
    await enter(instance(), stream);
    const stranger = { ...context(), council: null };
    expect(await enter(instance(), stream, entry(), stranger)).toMatchObject({
      rejected: { code: 'unknown-case' },
    });
  });
});

describe('a command that comes again', () => {
  const command = entry();
  const as = context();

  it.each([
    ['the instance that carried it out', async (by: Writing) => by],
    ['another that remembers nothing', async () => instance()],
    ['another that remembers the stream as it was before', async (_: Writing, before: Writing) => before],
  ])('is answered as the first time by %s', async (_, pick) => {
    const [first, before, stream] = [instance(), instance(), freshStream()];
    await enter(before, stream);
    const done = await enter(first, stream, command, as);
    await enter(first, stream);
    const later = { ...as, now: context().now };
    expect(await enter(await pick(first, before), stream, command, later)).toEqual(done);
    expect(await entries(store, stream)).toHaveLength(3);
  });

  it('is refused under the id of another command', async () => {
    const [by, stream] = [instance(), freshStream()];
    await enter(by, stream, command, as);
    for (const each of [by, instance()])
      expect(await enter(each, stream, entry(), as)).toMatchObject({
        rejected: { code: 'idempotency-key-reused' },
      });
    expect(await entries(store, stream)).toEqual([command.caseId]);
  });
});

describe('a client that says what it has seen', () => {
  it('is refused when the stream has gone on, and told where it stands', async () => {
    const [by, stream] = [instance(), freshStream()];
    await enter(by, stream);
    await enter(by, stream);
    const seen = { ...context(), expectedRevision: 0n };
    expect(await enter(by, stream, entry(), seen)).toEqual({ stale: { revision: 1n } });
    expect(await entries(store, stream)).toHaveLength(2);
  });

  it('is not refused for having seen more than this instance remembers', async () => {
    const [by, other, stream] = [instance(), instance(), freshStream()];
    await enter(by, stream);
    await enter(other, stream);
    const seen = { ...context(), expectedRevision: 1n };
    expect(await enter(by, stream, entry(), seen)).toMatchObject({ done: { revision: 2n } });
  });
});

describe('an instance that remembers what is no longer so', () => {
  const joined = {
    type: 'JoinService',
    officer: 'a.b',
    name: 'A B',
    jobTitle: 'Planner',
    employer: 'CAM',
    on: today,
  };
  const authorise = (until: string | null) =>
    ({
      type: 'AuthoriseOfficer',
      officer: 'a.b',
      council: 'SCA',
      from: '2026-01-01',
      until,
      on: today,
    }) as never;
  const end = {
    type: 'EndAuthorisation',
    officer: 'a.b',
    council: 'SCA',
    until: '2026-06-30',
    on: today,
  } as never;
  const command = (by: Writing, stream: StreamName, asked: never) =>
    decideAndAppend(by, officers.officer, stream, asked, { ...context(), council: null });

  it('looks again before it says no', async () => {
    const [by, other, stream] = [instance(), instance(), `officer-${randomUUID()}` as const];
    await command(by, stream, joined as never);
    await command(other, stream, authorise(null));
    expect(await command(by, stream, end)).toMatchObject({ done: { revision: 2n } });
  });

  it('looks again before it says that there is nothing to do', async () => {
    const [by, other, stream] = [instance(), instance(), `officer-${randomUUID()}` as const];
    await command(by, stream, joined as never);
    await command(by, stream, authorise(null));
    await command(other, stream, end);
    expect(await command(by, stream, authorise(null))).toMatchObject({
      rejected: { code: 'already-authorised' },
    });
  });
});

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

/** A process of Casebook, with its cache. */
const instance = (): Writing => ({ store, memory: new StreamCache() });

describe('carrying out a command', () => {
  it("records the resulting facts, and returns the stream's revision", async () => {
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

  it('continues from the cached state, without reading again', async () => {
    const [by, stream] = [instance(), freshStream()];
    await enter(by, stream);
    node.fail('read', silence);
    expect(await enter(by, stream)).toMatchObject({ done: { revision: 1n } });
    node.heal();
    expect(await entries(store, stream)).toHaveLength(2);
  });

  it('begins a stream without reading it if the caller has just found that it does not exist', async () => {
    const stream = freshStream();
    node.fail('read', silence);
    const begun = await enter(instance(), stream, entry(), { ...context(), begins: true });
    expect(begun).toMatchObject({ done: { revision: 0n } });
    node.heal();
  });

  it('continues from the existing facts if another process began the stream', async () => {
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

  it('rejects with the reason, and records nothing', async () => {
    const [stream, command] = [freshStream(), entry()];
    await enter(instance(), stream, command);
    expect(await enter(instance(), stream, command)).toMatchObject({ rejected: { code: 'entered-before' } });
    expect(await entries(store, stream)).toHaveLength(1);
  });

  it("does not find another council's case", async () => {
    const stream = freshStream();
    await enter(instance(), stream);
    const stranger = { ...context(), council: null };
    expect(await enter(instance(), stream, entry(), stranger)).toMatchObject({
      rejected: { code: 'unknown-case' },
    });
  });
});

describe('a repeated command', () => {
  const command = entry();
  const as = context();

  it.each([
    ['the instance that carried it out', async (by: Writing) => by],
    ['an instance that has nothing cached', async () => instance()],
    ['an instance that has an older state cached', async (_: Writing, before: Writing) => before],
  ])('gets the same answer from %s', async (_, pick) => {
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

describe('a client that sends the revision it has seen', () => {
  it('is refused when the stream has moved on, with the current revision', async () => {
    const [by, stream] = [instance(), freshStream()];
    await enter(by, stream);
    await enter(by, stream);
    const seen = { ...context(), expectedRevision: 0n };
    expect(await enter(by, stream, entry(), seen)).toEqual({ stale: { revision: 1n } });
    expect(await entries(store, stream)).toHaveLength(2);
  });

  it('is accepted when it has seen more than this instance has cached', async () => {
    const [by, other, stream] = [instance(), instance(), freshStream()];
    await enter(by, stream);
    await enter(other, stream);
    const seen = { ...context(), expectedRevision: 1n };
    expect(await enter(by, stream, entry(), seen)).toMatchObject({ done: { revision: 2n } });
  });
});

describe('an instance with an outdated cache', () => {
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

  it('reads again before it rejects', async () => {
    const [by, other, stream] = [instance(), instance(), `officer-${randomUUID()}` as const];
    await command(by, stream, joined as never);
    await command(other, stream, authorise(null));
    expect(await command(by, stream, end)).toMatchObject({ done: { revision: 2n } });
  });

  it('reads again before it answers that there is nothing to do', async () => {
    const [by, other, stream] = [instance(), instance(), `officer-${randomUUID()}` as const];
    await command(by, stream, joined as never);
    await command(by, stream, authorise(null));
    await command(other, stream, end);
    expect(await command(by, stream, authorise(null))).toMatchObject({
      rejected: { code: 'already-authorised' },
    });
  });
});

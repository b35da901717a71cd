import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kill9 } from '../../../test/services/children.js';
import { startProcess } from '../../../test/services/dev-node-process.js';
import { startDevNode } from './dev-node.js';

const EVENTS_AT_ONCE = 3;

/** Appends to its own stream, a few events at a time, and repeats what was not answered. */
class Writer {
  acknowledged = 0;
  onAcknowledged: (count: number) => unknown = () => {};
  private readonly sent: string[] = [];

  constructor(readonly stream: string) {}

  async writeUntilCut(client: EventStoreDBClient): Promise<void> {
    try {
      for (;;) await this.write(client);
    } catch {
      // The node was killed: the next append finds out whether this one was written.
    }
  }

  private async write(client: EventStoreDBClient): Promise<void> {
    const { acknowledged } = this;
    for (let n = this.sent.length; n < acknowledged + EVENTS_AT_ONCE; n++)
      this.sent.push(crypto.randomUUID());
    const events = this.sent
      .slice(acknowledged)
      .map((id, index) => jsonEvent({ id, type: 'Happened', data: { n: acknowledged + index } }));
    const expectedRevision = acknowledged === 0 ? 'no_stream' : BigInt(acknowledged - 1);
    await client.appendToStream(this.stream, events, { expectedRevision });
    this.acknowledged += EVENTS_AT_ONCE;
    this.onAcknowledged(this.acknowledged);
  }

  async idsRead(client: EventStoreDBClient): Promise<(string | undefined)[]> {
    const ids: (string | undefined)[] = [];
    for await (const { event } of client.readStream(this.stream)) ids.push(event?.id);
    return ids;
  }

  idsAcknowledged(): string[] {
    return this.sent.slice(0, this.acknowledged);
  }
}

describe('the local node on disk', () => {
  let data: string;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'dev-node-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it('keeps every acknowledged event once and in order, killed again and again under load', async () => {
    const writers = Array.from({ length: 20 }, (_, n) => new Writer(`writer-${n}`));
    for (let cycle = 1; cycle <= 3; cycle++) {
      const { child, connectionString } = await startProcess(data);
      const client = EventStoreDBClient.connectionString(connectionString);
      const enough = cycle * 100 * EVENTS_AT_ONCE;
      const underLoad = new Promise<void>((resolve) => {
        for (const writer of writers) writer.onAcknowledged = (count) => count >= enough && resolve();
      });
      const writing = writers.map((writer) => writer.writeUntilCut(client));
      await underLoad;
      await kill9(child);
      await Promise.all(writing);
      await client.dispose();
    }
    const node = await startDevNode({ data });
    const client = EventStoreDBClient.connectionString(node.connectionString);
    for (const writer of writers) {
      const read = await writer.idsRead(client);
      const acknowledged = writer.idsAcknowledged();
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(read.slice(0, acknowledged.length)).toEqual(acknowledged);
      // An interrupted append may have been written in full, and is then acknowledged next.
      expect([0, EVENTS_AT_ONCE]).toContain(read.length - acknowledged.length);
    }
    await client.dispose();
    await node.stop();
  });

  it('continues at the next revision and position after a restart', async () => {
    const first = await startDevNode({ data });
    const before = EventStoreDBClient.connectionString(first.connectionString);
    const event = jsonEvent({ type: 'Happened', data: {} });
    const { position } = await before.appendToStream('case', event);
    await before.dispose();
    await first.stop();

    const second = await startDevNode({ data });
    const after = EventStoreDBClient.connectionString(second.connectionString);
    // A repeated append is recognised by its id and revision, which are on disk.
    expect(await after.appendToStream('case', event, { expectedRevision: 'no_stream' })).toMatchObject({
      position,
    });
    const next = await after.appendToStream('case', jsonEvent({ type: 'Happened', data: {} }), {
      expectedRevision: 0n,
    });
    expect(next.nextExpectedRevision).toBe(1n);
    expect(next.position?.commit).toBeGreaterThan(position?.commit as bigint);
    await after.dispose();
    await second.stop();
  });

  it('refuses a folder that another node uses, names it, and accepts it once that node is killed', async () => {
    const { child } = await startProcess(data);
    await expect(startDevNode({ data })).rejects.toThrow(
      `The data folder ${data} is in use by another dev node (process ${child.pid}).`,
    );
    await kill9(child);
    const node = await startDevNode({ data });
    await expect(startDevNode({ data })).rejects.toThrow('is in use by another dev node');
    await node.stop();
  });
});

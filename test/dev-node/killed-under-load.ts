import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { expect } from '@jest/globals';
import { startDevNode } from '../../apps/dev-node/src/dev-node.js';
import { kill9 } from '../services/children.js';
import { startProcess } from '../services/dev-node-process.js';

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

/** So many writers append while the node is killed so many times. Every acknowledged event must be there once. */
export async function killUnderLoad(
  data: string,
  { writing, kills }: { readonly writing: number; readonly kills: number },
): Promise<void> {
  const writers = Array.from({ length: writing }, (_, n) => new Writer(`writer-${n}`));
  for (let cycle = 1; cycle <= kills; cycle++) {
    const { child, connectionString } = await startProcess(data);
    const client = EventStoreDBClient.connectionString(connectionString);
    const enough = cycle * 100 * EVENTS_AT_ONCE;
    const underLoad = new Promise<void>((resolve) => {
      for (const writer of writers) writer.onAcknowledged = (count) => count >= enough && resolve();
    });
    const underWay = writers.map((writer) => writer.writeUntilCut(client));
    await underLoad;
    await kill9(child);
    await Promise.all(underWay);
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
}

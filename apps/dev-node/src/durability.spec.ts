import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { killUnderLoad } from '../../../test/dev-node/killed-under-load.js';
import { kill9 } from '../../../test/services/children.js';
import { startProcess } from '../../../test/services/dev-node-process.js';
import { startDevNode } from './dev-node.js';

describe('the local node on disk', () => {
  let data: string;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'dev-node-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it('keeps every acknowledged event once and in order, if it is killed under load', () =>
    killUnderLoad(data, { writing: 5, kills: 1 }));

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

import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { type RecordForSpecs, recordForSpecs } from '../../../../test/projections/record.js';
import { streamOf } from '../../test/facts.js';
import { wholeStream } from './read-requests.js';
import { StoreClient } from './store-client.js';

const whileRunning = async (work: (record: RecordForSpecs) => Promise<void>): Promise<void> => {
  const record = await recordForSpecs();
  try {
    await work(record);
  } finally {
    await record.stop();
  }
};

it("a client of the event store closes, even if nobody has read a server's answer to its end", () =>
  whileRunning(async ({ connectionString, store }) => {
    const stream = await streamOf(store, 2);
    const client = new StoreClient(connectionString);
    const call = await client.read(wholeStream(stream), 10_000);
    const ended = once(call, 'status');
    call.once('data', () => call.pause());
    await ended;
    await client.dispose();
    expect(call.readableEnded).toBe(false);
  }));

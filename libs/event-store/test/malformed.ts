import { randomUUID } from 'node:crypto';
import type { StreamName } from '#domain';
import { StoreClient } from '../src/eventstoredb/store-client.js';

/** A fact whose data broke off, as no client would write it, at the end of a stream that is new. */
export async function malformed(connectionString: string, stream: StreamName): Promise<void> {
  const client = new StoreClient(connectionString);
  const broken = {
    id: randomUUID(),
    type: 'CaseNumberAllotted',
    data: Buffer.from('{"number":'),
    metadata: Buffer.from('{"schemaVersion":1}'),
  };
  await client.appender.append({ stream, expectedRevision: null, events: [broken], deadlineMs: 5_000 });
  await client.dispose();
}

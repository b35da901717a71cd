import type { StoredEvent } from '../decoding.js';
import type { Connection } from './connection.js';
import { isStreamDeleted } from './faults.js';
import type { ReadRequest } from './read-requests.js';
import type { ReadCall } from './stored-event.js';

/** All that a read brings, or an error: never a part of it. A stream that is missing or deleted brings nothing. */
export async function read(
  connection: Connection,
  request: ReadRequest,
  deadlineMs: number,
  doing: string,
): Promise<readonly StoredEvent[]> {
  return await connection.ask(deadlineMs, doing, async (client) =>
    collected(await client.read(request, deadlineMs)),
  );
}

function collected(call: ReadCall): Promise<readonly StoredEvent[]> {
  return new Promise((resolve, reject) => {
    const events: StoredEvent[] = [];
    call.on('data', (answer) => {
      if ('arrived' in answer && answer.arrived) events.push(answer.arrived.stored);
    });
    call.on('end', () => resolve(events));
    call.on('error', (error) => (isStreamDeleted(error) ? resolve([]) : reject(error)));
  });
}

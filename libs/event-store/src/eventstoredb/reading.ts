import type { StoredEvent } from '../decoding.js';
import type { Connection } from './connection.js';
import { isStreamDeleted } from './faults.js';
import type { ReadRequest } from './read-requests.js';
import type { ReadCall } from './stored-event.js';

/**
 * Everything that a read returns, or an error; never only a part. A missing or deleted stream returns
 * nothing.
 */
export async function read(
  connection: Connection,
  request: ReadRequest,
  deadlineMs: number,
  doing: string,
): Promise<readonly StoredEvent[]> {
  const { events } = await connection.ask(deadlineMs, doing, async (client) =>
    collected(await client.read(request, deadlineMs)),
  );
  return events;
}

interface Collected {
  readonly events: StoredEvent[];
  /** False if it was abandoned because nothing came for a while. */
  readonly isWhole: boolean;
}

/** The results of a read. After a silence of this length the read is abandoned, and the results so far are returned. */
export function collected(
  call: ReadCall,
  { patienceMs, signal }: { patienceMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const events: StoredEvent[] = [];
    const over = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      settle();
    };
    const leave = (): void => {
      over(() => resolve({ events, isWhole: false }));
      call.cancel();
    };
    const timer = patienceMs === undefined ? undefined : setTimeout(leave, patienceMs);
    call.on('data', (answer) => {
      timer?.refresh();
      if ('arrived' in answer && answer.arrived) events.push(answer.arrived.stored);
    });
    call.on('end', () => over(() => resolve({ events, isWhole: true })));
    call.on('error', (error) =>
      over(() => (isStreamDeleted(error) ? resolve({ events: [], isWhole: true }) : reject(error))),
    );
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  });
}

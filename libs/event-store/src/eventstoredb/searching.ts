import type { StoredEvent } from '../decoding.js';
import type { Place } from '../event-store.js';
import type { Connection } from './connection.js';
import { beforeTheFirst } from './inbox.js';
import { placeIn } from './looking.js';
import { allFrom, searching } from './read-requests.js';
import { collected } from './reading.js';
import type { Checkpoint, ReadAnswer, ReadCall, Said } from './stored-event.js';

interface Search {
  readonly after: Place | null;
  /** The end of the log when the search began: nobody needs to search further. */
  readonly end: Place;
  readonly streamPrefixes: readonly string[];
  readonly limit: number;
  readonly readMs: number;
  readonly signal: AbortSignal | undefined;
}

export interface Found {
  readonly events: readonly StoredEvent[];
  /** How far the search went, if beyond the last event found. */
  readonly lookedTo: 'the end' | Checkpoint | undefined;
}

/**
 * The next facts of some kinds. A server may search to the end of a log before it answers, which can take long. So if
 * nothing arrives for a while, the search continues with a subscription, for which the server reports progress.
 */
export async function search(connection: Connection, wanted: Search): Promise<Found> {
  const { after, streamPrefixes, limit, readMs, signal } = wanted;
  const from = after?.position ?? beforeTheFirst;
  // The server includes the position itself, so one more is asked for.
  const request = allFrom(from, streamPrefixes, limit + 1);
  const { events, isWhole } = await connection.ask(readMs, `read on after ${from}`, async (client) =>
    collected(await client.read(request, readMs), { patienceMs: readMs / 5, signal }),
  );
  const found = events.filter((event) => event.position > from).slice(0, limit);
  if (found.length === limit || signal?.aborted) return { events: found, lookedTo: undefined };
  if (isWhole) return { events: found, lookedTo: 'the end' };
  const rest = await searchOn(
    connection,
    { ...wanted, limit: limit - found.length },
    found.at(-1)?.position ?? from,
  );
  return { ...rest, events: [...found, ...rest.events] };
}

/** After examining this many events, the server reports its progress. */
const window = 2_000;

function searchOn(
  connection: Connection,
  { streamPrefixes, ...wanted }: Search,
  from: bigint,
): Promise<Found> {
  const request = searching(from, streamPrefixes, window);
  return connection.ask(wanted.readMs, `search on after ${from}`, async (client) =>
    followed(await client.read(request, null), wanted),
  );
}

/** The events of a subscription until enough were found, the end was reached, or a time limit passed. */
function followed(
  call: ReadCall,
  { end, limit, readMs, signal }: Omit<Search, 'streamPrefixes' | 'after'>,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const events: StoredEvent[] = [];
    let lookedTo: Found['lookedTo'];
    const over = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      call.cancel();
      resolve({ events, lookedTo });
    };
    const hear = (answer: ReadAnswer): void => {
      if ('arrived' in answer && answer.arrived) {
        events.push(answer.arrived.stored);
        lookedTo = undefined;
      } else if ('said' in answer) lookedTo = lookedBy(answer.said, end) ?? lookedTo;
      const isAtEnd = lookedTo === 'the end' || (events.at(-1)?.position ?? beforeTheFirst) >= end.position;
      if (events.length >= limit || isAtEnd) over();
    };
    // If nothing arrives at all, the store itself is silent: the caller has its own timer for that.
    const timer = setInterval(() => events.length + Number(lookedTo !== undefined) > 0 && over(), readMs / 2);
    call.on('data', hear);
    call.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    call.on('end', over);
    if (signal?.aborted) over();
    else signal?.addEventListener('abort', over, { once: true });
  });
}

function lookedBy(said: Said, end: Place): Found['lookedTo'] {
  if (said.isCaughtUp) return 'the end';
  const checkpoint = placeIn(said);
  return checkpoint && checkpoint.commit > end.position ? 'the end' : checkpoint;
}

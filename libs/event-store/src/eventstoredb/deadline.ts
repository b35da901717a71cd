import { EventStoreUnavailable } from '../event-store.js';

/** The answer, or `EventStoreUnavailable` when time is up: the client's own deadlines are not used. */
export async function within<Answer>(ms: number, doing: string, ask: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`No answer within ${ms} ms to ${doing}`)), ms);
  });
  try {
    return await Promise.race([ask(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** There was no answer, not even an error: the client itself may be at fault. */
export class TimedOut extends EventStoreUnavailable {}

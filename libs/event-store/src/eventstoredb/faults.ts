import { Metadata, status } from '@grpc/grpc-js';
import { EventStoreRefused, EventStoreUnavailable, NotOfThisLog } from '../event-store.js';

/** Nothing was done: another node leads, and the client connects to it next. */
export class NotLeader extends EventStoreUnavailable {}

/** Answers that mean a refusal, which a retry does not change. */
const refusals: ReadonlySet<unknown> = new Set([
  status.INVALID_ARGUMENT,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
  status.UNIMPLEMENTED,
  status.FAILED_PRECONDITION,
]);

/**
 * A failed call as our own error. Only a known refusal counts as one: errors may come without a type, with
 * only a code, or with neither (a cluster not found). Anything else leaves the result unknown.
 */
export function failure(
  error: unknown,
  doing: string,
): EventStoreUnavailable | EventStoreRefused | NotOfThisLog {
  if (error instanceof EventStoreUnavailable || error instanceof EventStoreRefused) return error;
  if (error instanceof NotOfThisLog) return error;
  const because = error instanceof Error ? error.message : String(error);
  if (exceptionOf(error) === 'not-leader')
    return new NotLeader(`The event store's node is not the leader, at ${doing}: ${because}`, {
      cause: error,
    });
  if (isInvalidPosition(because))
    return new NotOfThisLog(`The event store failed at ${doing}`, { cause: error });
  return exceptionOf(error) === 'access-denied' || refusals.has(codeOf(error))
    ? new EventStoreRefused(`The event store refused ${doing}: ${because}`, { cause: error })
    : new EventStoreUnavailable(`The event store failed at ${doing}: ${because}`, { cause: error });
}

/** Whether a read failed only because its stream was deleted for good. */
export const isStreamDeleted = (error: unknown): boolean => exceptionOf(error) === 'stream-deleted';

/** No record begins there: a read reports this as UNKNOWN, a subscription as INVALID_ARGUMENT. */
const isInvalidPosition = (because: string): boolean => /invalid ?position/i.test(because);

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** The server names its reason in a header. */
function exceptionOf(error: unknown): string | undefined {
  const metadata = (error as { metadata?: unknown } | null)?.metadata;
  return metadata instanceof Metadata ? metadata.get('exception')[0]?.toString() : undefined;
}

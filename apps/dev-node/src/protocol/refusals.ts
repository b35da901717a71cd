import { Metadata, status } from '@grpc/grpc-js';
import { type ExpectedRevision, NO_REVISION } from '../log/events.js';

/** An error that EventStoreDB clients recognise by its trailers. */
export class Refusal extends Error {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Record<string, string> = {},
  ) {
    super(details);
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, headerSafe(value));
  }
}

/** Trailers may contain only printable ASCII; stream names may contain anything. */
const headerSafe = (value: string): string =>
  value.replace(/[^\x20-\x7e]+/g, (unprintable) => encodeURIComponent(Buffer.from(unprintable).toString()));

export const streamDeleted = (stream: string): Refusal =>
  new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (stream: string, expected: ExpectedRevision, actual: bigint): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `Stream '${stream}' is at revision ${actual}, not at the expected ${expected}.`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expectedAsNumber(expected).toString(),
      'actual-version': actual.toString(),
    },
  );

export const maxAppendSizeExceeded = (limit: number): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `An append may hold ${limit} bytes of data at most.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const missingMetadata = (key: string): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `Every event must carry '${key}' in its metadata.`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

/** The server's error when an internal result was not the expected one. */
export const unexpected = (result: string): Refusal => new Refusal(status.UNKNOWN, `Unexpected ${result}`);

export const invalidPosition = (): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

/** Names the leader to clients that need it, if there is one. */
export const notLeader = (leader: { host: string; port: number } | undefined): Refusal =>
  leader
    ? new Refusal(status.NOT_FOUND, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': leader.host,
        'leader-endpoint-port': String(leader.port),
      })
    : new Refusal(status.UNKNOWN, 'No leader info available in response');

export const shuttingDown = (): Refusal => new Refusal(status.UNAVAILABLE, 'Shutting down');

export const unauthenticated = (): Refusal => new Refusal(status.UNAUTHENTICATED, 'Unauthenticated');

export const accessDenied = (): Refusal =>
  new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

/** The server's error for an unexpected exception. */
export const handlerFailed = (): Refusal => new Refusal(status.UNKNOWN, 'Exception was thrown by handler.');

export const consumerTooSlow = (): Refusal =>
  new Refusal(
    status.ABORTED,
    'Consumer too slow to handle event while live. Client resubscription required.',
  );

export const timedOut = (): Refusal =>
  new Refusal(status.ABORTED, 'Operation timed out: Commit phase timeout.');

export const badRequest = (because: string): Refusal => new Refusal(status.INVALID_ARGUMENT, because);

/** The older part of the protocol uses numbers for expectations that are not revisions. */
function expectedAsNumber(expected: ExpectedRevision): bigint {
  switch (expected) {
    case 'any':
      return -2n;
    case 'no-stream':
      return NO_REVISION;
    case 'stream-exists':
      return -4n;
    default:
      return expected;
  }
}

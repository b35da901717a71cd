import { type Metadata, type sendUnaryData, status } from '@grpc/grpc-js';
import { CannotWrite } from '../log/event-log.js';
import { Refusal, shuttingDown } from '../protocol/refusals.js';
import { NoRoom } from '../storage/storage.js';

export type Method =
  | 'read'
  | 'append'
  | 'batchAppend'
  | 'delete'
  | 'tombstone'
  | 'getSupportedMethods'
  | 'gossip';

/** The part of a call that a test needs to end it: only streaming answers can be ended early. */
interface InterceptedCall {
  end?: () => unknown;
}

/** Lets a test intercept calls: a call without `proceed` is never answered. */
export type Intercept = (method: Method, call: InterceptedCall, proceed: () => void) => void;

/** Refuses calls by caller. */
export type Admit = (method: Method, metadata: Metadata) => void;

/** Calls in progress, which can all be cancelled at once. */
export class Cutting {
  private readonly underWay = new Set<() => void>();

  cut(): void {
    for (const cut of this.underWay) cut();
    this.underWay.clear();
  }

  /** Rejects if the call is cancelled first. */
  orCut<Answer>(answering: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cut = (): void => reject(shuttingDown());
      this.underWay.add(cut);
      void answering.then(resolve, reject).finally(() => this.underWay.delete(cut));
    });
  }
}

interface Handling {
  readonly cutting: Cutting;
  readonly admit: Admit;
  readonly intercept: Intercept;
}

interface Call extends InterceptedCall {
  readonly metadata: Metadata;
}

interface StreamingCall extends Call {
  end: () => unknown;
  emit: (event: 'error', error: Refusal) => boolean;
}

/** A call with any number of answers, which ends with its handler. */
export function streaming<Streaming extends StreamingCall>(
  method: Method,
  { admit, intercept, cutting }: Handling,
  handle: (call: Streaming) => Promise<void>,
): (call: Streaming) => void {
  return (call) =>
    intercept(method, call, () => {
      cutting.orCut(admitted(admit, method, call, handle)).then(
        () => call.end(),
        (error: unknown) => call.emit('error', asRefusal(error)),
      );
    });
}

/** A call with one answer. */
export function answering<Answered extends Call, Response>(
  method: Method,
  { admit, intercept, cutting }: Handling,
  handle: (call: Answered) => Promise<Response>,
): (call: Answered, answer: sendUnaryData<Response>) => void {
  return (call, answer) =>
    intercept(method, call, () => {
      cutting.orCut(admitted(admit, method, call, handle)).then(
        (response) => answer(null, response),
        (error: unknown) => answer(asRefusal(error)),
      );
    });
}

async function admitted<Admitted extends Call, Response>(
  admit: Admit,
  method: Method,
  call: Admitted,
  handle: (call: Admitted) => Promise<Response>,
): Promise<Response> {
  admit(method, call.metadata);
  return await handle(call);
}

/** An error that the request did not cause is reported as such: a retry may succeed. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof NoRoom || error instanceof CannotWrite)
    return new Refusal(status.RESOURCE_EXHAUSTED, error.message);
  return new Refusal(status.INTERNAL, error instanceof Error ? error.message : String(error));
}

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

/** What a call needs for a test to end it: only those that stream their answers can be ended early. */
export interface InterceptedCall {
  end?: () => unknown;
}

/** Lets a test stand between a client and the node: a call that does not `proceed` is never answered. */
export type Intercept = (method: Method, call: InterceptedCall, proceed: () => void) => void;

/** Whether a call may be made at all, going by who makes it. */
export type Admit = (method: Method, metadata: Metadata) => void;

/** Calls that are under way, which can all be cut off at once. */
export class Cutting {
  private readonly underWay = new Set<() => void>();

  cut(): void {
    for (const cut of this.underWay) cut();
    this.underWay.clear();
  }

  /** Rejects when the call is cut off before it ends by itself. */
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

/** A call that is answered by any number of messages, and ends when its handler does. */
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

/** A call that is answered once. */
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

/** What is no fault of the request is said to be none: asked again, it may be done. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof NoRoom || error instanceof CannotWrite)
    return new Refusal(status.RESOURCE_EXHAUSTED, error.message);
  return new Refusal(status.INTERNAL, error instanceof Error ? error.message : String(error));
}

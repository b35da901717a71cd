import { type ServerErrorResponse, type sendUnaryData, status } from '@grpc/grpc-js';
import { Refusal } from '../protocol/refusals.js';

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

interface StreamingCall {
  end: () => unknown;
  emit: (event: 'error', error: ServerErrorResponse) => boolean;
}

/** A call that is answered by any number of messages, and ends when its handler does. */
export function streaming<Call extends StreamingCall>(
  method: Method,
  intercept: Intercept,
  handle: (call: Call) => Promise<void>,
): (call: Call) => void {
  return (call) =>
    intercept(method, call, () => {
      handle(call).then(
        () => call.end(),
        (error: unknown) => call.emit('error', asResponse(error)),
      );
    });
}

/** A call that is answered once. */
export function answering<Call extends object, Response>(
  method: Method,
  intercept: Intercept,
  handle: (call: Call) => Promise<Response>,
): (call: Call, answer: sendUnaryData<Response>) => void {
  return (call, answer) =>
    intercept(method, call, () => {
      handle(call).then(
        (response) => answer(null, response),
        (error: unknown) => answer(asResponse(error)),
      );
    });
}

function asResponse(error: unknown): ServerErrorResponse {
  if (error instanceof Refusal) return error;
  const details = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(details), { code: status.INTERNAL, details });
}

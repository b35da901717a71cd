import { type DevNode, startDevNode } from '../../apps/dev-node/src/index.js';

/** The server's side of a call, as far as needed here. */
export interface ServerCall {
  readonly end: () => void;
  readonly emit: (event: 'error', error: Error & { code: number; details: string }) => void;
  write: (message: unknown) => boolean;
}

export type Method = 'read' | 'append' | 'batchAppend' | 'getSupportedMethods';

/** Replaces the normal handling of a call. */
export type Fault = (call: ServerCall, proceed: () => void) => void;

/** A local node that can show the faults of real servers and networks. */
export interface FaultyNode extends Pick<DevNode, 'connectionString' | 'port' | 'stop'> {
  /** Calls of this method meet the fault until it is removed. */
  readonly fail: (method: Method, fault: Fault) => void;
  readonly heal: () => void;
}

/** The call is accepted and never answered. */
export const silence: Fault = () => undefined;

/** The call ends as if it had succeeded. */
export const politeEnd: Fault = (call) => call.end();

/** The call fails with a gRPC status. */
export const failing =
  (code: number, details: string): Fault =>
  (call) =>
    call.emit('error', Object.assign(new Error(details), { code, details }));

/** The call is carried out but not answered; the messages go to `instead`. */
export const unanswered =
  (instead: (call: ServerCall) => void): Fault =>
  (call, proceed) => {
    call.write = () => {
      instead(call);
      return true;
    };
    proceed();
  };

export async function startFaultyNode(): Promise<FaultyNode> {
  const faults = new Map<string, Fault>();
  const node = await startDevNode({
    port: 0,
    intercept: (method, call, proceed) => {
      const fault = faults.get(method);
      if (fault) fault(call as ServerCall, proceed);
      else proceed();
    },
  });
  return {
    connectionString: node.connectionString,
    port: node.port,
    stop: node.stop,
    fail: (method, fault) => faults.set(method, fault),
    heal: () => faults.clear(),
  };
}

import type { ServerWritableStream } from '@grpc/grpc-js';

/** The answers of a call: sent no faster than the client reads, and aware of its disconnection. */
export class Outgoing<Request> {
  readonly signal: AbortSignal;
  /** How often the client could not read for a while. */
  stalls = 0;

  constructor(private readonly call: ServerWritableStream<Request, Buffer>) {
    const gone = new AbortController();
    this.signal = gone.signal;
    if (call.cancelled) gone.abort();
    call.once('cancelled', () => gone.abort());
    call.once('close', () => gone.abort());
  }

  async send(messages: readonly Buffer[]): Promise<void> {
    for (const message of messages) {
      if (this.signal.aborted) return;
      if (!this.call.write(message)) await this.drained();
    }
  }

  private drained(): Promise<void> {
    this.stalls++;
    return new Promise((resolve) => {
      const proceed = (): void => {
        this.call.off('drain', proceed);
        this.signal.removeEventListener('abort', proceed);
        resolve();
      };
      this.call.on('drain', proceed);
      this.signal.addEventListener('abort', proceed);
      if (this.signal.aborted) proceed();
    });
  }
}

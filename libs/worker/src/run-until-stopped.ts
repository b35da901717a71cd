const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;

/** Ends by the signal that it was asked to end by, once it has finished what it had begun. */
export function runUntilStopped(worker: { readonly close: () => Promise<void> }): void {
  let isEnding = false;
  for (const signal of signals)
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void worker.close().then(
        () => {
          process.removeAllListeners(signal);
          process.kill(process.pid, signal);
        },
        (error: unknown) => {
          process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
          process.exit(1);
        },
      );
    });
}

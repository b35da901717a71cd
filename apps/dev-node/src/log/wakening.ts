/** Lets readers wait for a commit. */
export class Wakening {
  private readonly sleepers = new Set<() => void>();

  wake(): void {
    const woken = [...this.sleepers];
    this.sleepers.clear();
    for (const sleeper of woken) sleeper();
  }

  /** Resolves at the next commit, or on the signal. */
  sleep(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wakened = (): void => {
        signal.removeEventListener('abort', wakened);
        this.sleepers.delete(wakened);
        resolve();
      };
      this.sleepers.add(wakened);
      signal.addEventListener('abort', wakened);
    });
  }
}

/** Lets readers sleep until something was committed. */
export class Wakening {
  private readonly sleepers = new Set<() => void>();

  wake(): void {
    const woken = [...this.sleepers];
    this.sleepers.clear();
    for (const sleeper of woken) sleeper();
  }

  /** Resolves at the next commit, or when the sleeper is no longer wanted. */
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

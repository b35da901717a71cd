import { EventStoreRefused } from '../event-store.js';

/** When an append without an answer is sent again, counted from the first time. */
const againAtMs = [250, 600];

/** Limits how many are sent again at once, so that a slow store is not made slower. */
const mostAgain = 16;

/**
 * A server drops an append that arrives while the same one is being written, and its sender waits for seconds. If the
 * append is sent again, the server answers with what it has written meanwhile. Appends with the same revision and ids
 * are accepted only once. The first answer counts; a failure counts only when no other
 * answer is pending.
 */
export class AskingAgain {
  #sentAgain = 0;

  ask<Answer>(question: () => Promise<Answer>, deadlineMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let awaited = 0;
      let timers: NodeJS.Timeout[] = [];
      const over = (): void => {
        for (const timer of timers) clearTimeout(timer);
      };
      const send = async (): Promise<void> => {
        awaited += 1;
        try {
          const answer = await question();
          over();
          resolve(answer);
        } catch (error) {
          if (awaited > 1 && !(error instanceof EventStoreRefused)) return;
          over();
          reject(error);
        } finally {
          awaited -= 1;
        }
      };
      const sendAgain = async (): Promise<void> => {
        if (this.#sentAgain >= mostAgain) return;
        this.#sentAgain += 1;
        await send();
        this.#sentAgain -= 1;
      };
      timers = againAtMs.filter((ms) => ms < deadlineMs).map((ms) => setTimeout(() => void sendAgain(), ms));
      void send();
    });
  }
}

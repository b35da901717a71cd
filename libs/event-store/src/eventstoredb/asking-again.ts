import { EventStoreRefused } from '../event-store.js';

/** When an append without an answer is sent again, counted from the first time. */
const againAtMs = [250, 600];

/** A store that is slow for everybody is not made slower: no more than so many are sent again at a time. */
const mostAgain = 16;

/**
 * A server drops an append that comes while the very same one is being written, and leaves whoever sent it waiting for
 * seconds. Asked again it knows what it has written meanwhile; and an append at its revision, with its ids, is taken
 * once however often it is sent. The first answer counts. A failure counts when nothing else is awaited.
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

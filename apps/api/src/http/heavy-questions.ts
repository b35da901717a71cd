import { Injectable } from '@nestjs/common';
import { Problem } from './problem.js';
import { yieldingNowAndThen } from './turns.js';

/** Longer than any takes on the books of forty councils: one that still runs then would never end. */
const longestMs = 60_000;

/** How long a question may take, so that short questions do not wait for one that adds up all months. */
export type Length = 'short' | 'long';

const mostWaiting = { short: 32, long: 8 } as const satisfies Record<Length, number>;

/**
 * Questions that need all the books. One of each length runs at a time, in steps: requests for a case, or for
 * health, are answered between two steps.
 */
@Injectable()
export class HeavyQuestions {
  readonly #lines: Readonly<Record<Length, Line>> = {
    short: new Line(mostWaiting.short),
    long: new Line(mostWaiting.long),
  };

  answer<Answer>(steps: Generator<void, Answer>, length: Length = 'long'): Promise<Answer> {
    return this.#lines[length].answer(steps);
  }
}

/** One after the other; a limited number may wait. */
class Line {
  #waiting = 0;
  #before: Promise<unknown> = Promise.resolve();

  constructor(private readonly mostWaiting: number) {}

  async answer<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
    if (this.#waiting >= this.mostWaiting) throw busy;
    this.#waiting += 1;
    const answer = this.#before.then(() => inSteps(steps));
    this.#before = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function inSteps<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
  const began = performance.now();
  const turn = yieldingNowAndThen();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began > longestMs) throw tooLong;
    await turn();
  }
}

const busy = new Problem(
  503,
  'books-busy',
  'Other questions about all the books are running, and they run one at a time. Ask again shortly.',
  [],
  { 'retry-after': '5' },
);

const tooLong = new Problem(
  503,
  'too-much-to-add-up',
  `This took more than ${longestMs / 1_000} seconds and was stopped. Tell the people who run Casebook.`,
);

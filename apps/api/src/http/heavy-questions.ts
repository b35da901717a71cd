import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Problem } from './problem.js';

/** So long one question may hold the others up, before they have their turn. */
const atATimeMs = 20;
/** Longer than any takes on the books of twenty councils: what still works by then would work for ever. */
const longestMs = 60_000;
const mostWaiting = 8;

/**
 * Questions that go through all the books. One at a time, in steps: whoever asks for a case, or whether we live, is
 * answered between two of them.
 */
@Injectable()
export class HeavyQuestions {
  #waiting = 0;
  #before: Promise<unknown> = Promise.resolve();

  async answer<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
    if (this.#waiting >= mostWaiting) throw busy;
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
  let since = began;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now - began > longestMs) throw tooLong;
    if (now - since < atATimeMs) continue;
    await othersFirst();
    since = performance.now();
  }
}

const busy = new Problem(
  503,
  'books-busy',
  'Others are asking about all the books, and they are gone through for one at a time. Ask again shortly.',
  [],
  { 'retry-after': '5' },
);

const tooLong = new Problem(
  503,
  'too-much-to-add-up',
  `This took more than ${longestMs / 1_000} seconds and was given up. Tell whoever runs Casebook.`,
);

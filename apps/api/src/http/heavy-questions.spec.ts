import { describe, expect, it } from '@jest/globals';
import { HeavyQuestions } from './heavy-questions.js';

/** A question in a number of steps, each of which takes some processor time. */
function* question(steps: number, log: string[], name = ''): Generator<void, string> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    log.push(`${name}${step}`);
    yield;
  }
  return name;
}

describe('a heavy question', () => {
  it('gives way to others while it is calculated', async () => {
    const log: string[] = [];
    const answered = new HeavyQuestions().answer(question(40, log, 'q'));
    setImmediate(() => log.push('live'));
    await answered;
    expect(log.indexOf('live')).toBeGreaterThan(-1);
    expect(log.indexOf('live')).toBeLessThan(log.length - 1);
  });

  it('waits for the previous one', async () => {
    const log: string[] = [];
    const questions = new HeavyQuestions();
    await Promise.all([questions.answer(question(20, log, 'a')), questions.answer(question(1, log, 'b'))]);
    expect(log.at(-1)).toBe('b0');
  });

  it('is refused if too many wait, and may be sent again later', async () => {
    const questions = new HeavyQuestions();
    const asked = await Promise.allSettled(
      Array.from({ length: 12 }, () => questions.answer(question(1, []))),
    );
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ reason: { status: 503, headers: { 'retry-after': '5' } } });
    expect(await questions.answer(question(1, [], 'later'))).toBe('later');
  });

  it('that fails does not block the others', async () => {
    const questions = new HeavyQuestions();
    // biome-ignore lint/correctness/useYield: it fails before its first step.
    const failing = (function* (): Generator<void, void> {
      throw new Error('no');
    })();
    await expect(questions.answer(failing)).rejects.toThrow('no');
    expect(await questions.answer(question(1, [], 'next'))).toBe('next');
  });
});

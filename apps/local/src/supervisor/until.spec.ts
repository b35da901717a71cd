import { describe, expect, it } from '@jest/globals';
import { CannotStart } from '../cannot-start.js';
import { until, type Waiting } from './until.js';

const waiting = (over: Partial<Waiting> = {}): Waiting => ({
  patienceMs: 60_000,
  longestMs: 60_000,
  progress: async () => 0,
  say: () => undefined,
  sayEveryMs: 100,
  lookIn: 'logs',
  ...over,
});

/** Says yes after so many times of being asked. */
function yesAfter(times: number) {
  let asked = 0;
  return async () => {
    asked += 1;
    return asked > times || 'it is coming';
  };
}

describe('waiting for a process to start', () => {
  it('continues beyond the limit as long as there is progress, and reports it', async () => {
    const said: string[] = [];
    let moved = 0;
    await until(
      'The API',
      yesAfter(20),
      waiting({ patienceMs: 300, progress: async () => (moved += 1), say: (line) => said.push(line) }),
    );
    expect(said[0]).toMatch(/^ {2}The API is not up yet after \d+ s: it is coming\./);
  });

  it('stops without progress, and says what was missing and where to look', async () => {
    const dead = until('The API', async () => 'it waits for readModels', waiting({ patienceMs: 300 }));
    await expect(dead).rejects.toThrow(
      /^The API did not come up in \d+ s \(it waits for readModels\)\. See logs\.$/,
    );
    await expect(dead).rejects.toBeInstanceOf(CannotStart);
  });

  it('stops if progress never ends', async () => {
    let moved = 0;
    const circling = waiting({ longestMs: 400, progress: async () => (moved += 1) });
    await expect(until('The API', async () => 'again', circling)).rejects.toBeInstanceOf(CannotStart);
  });

  it('stops at once, with the reason, if waiting cannot help', async () => {
    let asked = 0;
    const hopeless = () => (asked === 3 ? 'The API ended 6 times.' : undefined);
    const ask = async () => {
      asked += 1;
      return 'it does not answer yet';
    };
    await expect(until('The API', ask, waiting({ hopeless }))).rejects.toThrow('The API ended 6 times.');
    expect(asked).toBe(3);
  });

  it('treats an error as "not yet"', async () => {
    let asked = 0;
    const refusing = async () => {
      asked += 1;
      if (asked < 3) throw new Error('refused');
      return true as const;
    };
    await until('The API', refusing, waiting());
    expect(asked).toBe(3);
  });
});

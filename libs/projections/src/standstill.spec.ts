import { describe, expect, it } from '@jest/globals';
import { Standstill } from './standstill.js';

describe('a worker that makes no progress although there is more', () => {
  it('is reported, and one that makes progress or has nothing to do is not', () => {
    const standstill = new Standstill();
    const at = (position: bigint, isBehind: boolean, seconds: number) =>
      standstill.secondsOf('it', { position, isBehind }, seconds * 1_000);
    expect([at(1n, true, 0), at(1n, true, 40), at(2n, true, 41), at(2n, true, 50)]).toEqual([0, 40, 0, 9]);
    expect([at(2n, false, 60), at(2n, false, 900), at(2n, true, 901)]).toEqual([0, 0, 0]);
  });
});

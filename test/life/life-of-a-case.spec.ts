import { expect, it } from '@jest/globals';
import { cases } from './cases.js';
import { moves } from './moves.js';
import { commandsOnACase } from './operations.js';
import { whatMayBeDoneOn } from './what-may-be-done.js';

/** One case in twelve, spread over all stages. The drill of the same name tries all. */
const some = cases.filter((_, at) => at % 12 === 0);

whatMayBeDoneOn(some, () => {
  it('are tried for every command', () => {
    expect(Object.keys(moves).toSorted()).toEqual(commandsOnACase().routes.toSorted());
  });
});

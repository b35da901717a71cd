import type { Move } from './move.js';
import { afterwards } from './moves-afterwards.js';
import { movesByTwo } from './moves-by-two.js';
import { onTheWay } from './moves-on-the-way.js';
import { toTheDecision } from './moves-to-the-decision.js';
import { toValidity } from './moves-to-validity.js';

/** Every command route of a case, by its path below the case. A spec checks that none is missing. */
export const moves: Readonly<Record<string, readonly Move[]>> = {
  ...toValidity,
  ...onTheWay,
  ...toTheDecision,
  ...afterwards,
  ...movesByTwo,
};

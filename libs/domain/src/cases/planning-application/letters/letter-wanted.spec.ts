import { describe, expect, it } from '@jest/globals';
import { having, later, stateAfter, validated } from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import type { PlanningApplicationCommand } from '../index.js';
import { letterWanted } from './letter-wanted.js';

const wantedAfter = (...commands: readonly PlanningApplicationCommand[]) => {
  const state = stateAfter(having(...validated, ...commands));
  if (state.stage === 'unknown') throw new Error('no case');
  return letterWanted(state)?.letter;
};

const wrote = { ...make.WriteLetter(later, 0), letter: 'validity', letterId: 'letter-1' } as const;
const sent = { ...make.RecordLetterHandedOver(later, 0), letterId: 'letter-1' } as const;
const came = (outcome: 'delivered' | 'notDelivered') =>
  ({ ...make.RecordLetterOutcome(later, 0), letterId: 'letter-1', outcome }) as const;

describe('the letter that an applicant still waits for', () => {
  it('is the letter about the current stage of the case, until it is written', () => {
    expect(wantedAfter()).toBe('validity');
    expect(wantedAfter(wrote)).toBeUndefined();
    expect(wantedAfter(wrote, sent, came('delivered'))).toBeUndefined();
  });

  it('is the same letter if it was returned undelivered', () =>
    expect(wantedAfter(wrote, sent, came('notDelivered'))).toBe('validity'));
});

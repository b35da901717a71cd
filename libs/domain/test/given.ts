import { expect } from '@jest/globals';
import type { Decider, DomainEvent } from '../src/decider.js';

/** `given(facts).when(command).expect(facts)`: an aggregate's answer to a command, in order. */
export const specify =
  <State, Command, Event extends DomainEvent>(decider: Decider<State, Command, Event>) =>
  (...facts: readonly Event[]) => ({
    when: (command: Command) => {
      const state = facts.reduce(decider.evolve, decider.initial);
      // Specs of due facts are elsewhere: see as-of-day.spec.ts.
      const { brought: _, ...outcome } = decider.decide(command, state);
      return {
        expect: (...expected: readonly Event[]) => expect(outcome).toEqual({ accepted: expected }),
        expectLike: (...expected: readonly Partial<Event>[]) =>
          expect(outcome).toMatchObject({ accepted: expected }),
        expectNothing: () => expect(outcome).toEqual({ accepted: [] }),
        expectRejection: (code: string) => expect(outcome).toMatchObject({ rejected: { code } }),
      };
    },
  });

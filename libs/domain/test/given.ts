import { expect } from '@jest/globals';
import type { Decider, DomainEvent } from '../src/decider.js';

/** `given(facts).when(command).expect(facts)`: what an aggregate makes of a command, in the order it happens. */
export const specify =
  <State, Command, Event extends DomainEvent>(decider: Decider<State, Command, Event>) =>
  (...facts: readonly Event[]) => ({
    when: (command: Command) => {
      const state = facts.reduce(decider.evolve, decider.initial);
      // What the day brought is for the specs of that: see as-of-day.spec.ts.
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

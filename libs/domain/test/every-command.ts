import { describe, expect, it } from '@jest/globals';
import type { ClientIdRules } from '../src/client-ids.js';
import type { Decider, DomainEvent } from '../src/decider.js';
import { specify } from './given.js';

/** One command in use: the facts before it, the facts it leads to, and when it leads to none. */
interface Example<Command, Event extends DomainEvent> {
  readonly after: readonly Event[];
  readonly when: Command;
  readonly leadsTo: readonly Event['type'][];
  /**
   * What it must refuse, with the code; or when there is nothing to do, for commands of the clerk; or that
   * nothing prevents it.
   */
  readonly but:
    | { readonly refused: string; readonly after: readonly Event[]; readonly when?: Command }
    | { readonly nothingToDo: readonly Event[] }
    | 'never refused';
}

/** An example of each command: a missing one does not compile. */
export type Examples<Command extends { readonly type: string }, Event extends DomainEvent> = {
  readonly [Type in Command['type']]: Example<Extract<Command, { type: Type }>, Event>;
};

/** What every command of an aggregate must satisfy: it works, refuses what it must, and may be retried. */
export function everyCommand<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  examples: Examples<Command, Event>,
  ids?: Ids<Event>,
): void {
  const given = specify(decider);
  const underAnotherId = (command: object, facts: () => readonly Event[]) =>
    it.each(otherwise(command, ids?.notCompared ?? []))(
      'is refused under an id that was used with a different %s',
      (_field, other) => {
        const outcome = decider.decide(other as Command, facts().reduce(decider.evolve, decider.initial));
        expect(outcome).toMatchObject({ rejected: { code: expect.stringMatching(/-(differs|known)$/) } });
      },
    );
  const rows = Object.entries(examples) as [string, Example<Command, Event>][];
  describe.each(rows)('%s', (type, { after, when, leadsTo, but }) => {
    const accepted = () => {
      const outcome = decider.decide(when, after.reduce(decider.evolve, decider.initial));
      return 'accepted' in outcome ? outcome.accepted : [];
    };
    it('records its facts', () => {
      expect(when.type).toBe(type);
      expect(accepted().map((fact) => fact.type)).toEqual(leadsTo);
      expect(leadsTo).not.toEqual([]);
    });
    it('changes nothing when it is sent again', () =>
      given(...after, ...accepted())
        .when(when)
        .expectNothing());
    if (ids?.known.commands.has(type)) underAnotherId(when, () => [...after, ...accepted()]);
    if (but === 'never refused') return;
    if ('nothingToDo' in but)
      it('does nothing if nothing is due', () =>
        given(...but.nothingToDo)
          .when(when)
          .expectNothing());
    else
      it(`is refused with ${but.refused}`, () =>
        given(...but.after)
          .when(but.when ?? when)
          .expectRejection(but.refused));
  });
}

interface Ids<Event> {
  readonly known: ClientIdRules<Event>;
  /** Fields that are not recorded, so that another value is no other content. */
  readonly notCompared: readonly string[];
}

/** The command once for each field, with another value in it. */
export function otherwise(command: object, left: readonly string[]): [field: string, other: object][] {
  const fields = Object.entries(command);
  const [id] = fields.find(([field, value]) => field.endsWith('Id') && typeof value === 'string')!;
  const kept = new Set(['type', 'on', id, ...left]);
  return fields
    .filter(([field]) => !kept.has(field))
    .map(([field, value]) => [field, { ...command, [field]: anotherThan(value) }]);
}

function anotherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value} again`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value))
    return value.length === 0 ? ['another'] : [anotherThan(value[0]), ...value.slice(1)];
  if (value === null) return ['another'];
  const [[field, inner] = ['another', 1]] = Object.entries(value as object);
  return { ...(value as object), [field]: anotherThan(inner) };
}

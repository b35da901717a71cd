import type { CouncilCode } from '#domain';
import type { JsonSchema, Kind } from './kinds.js';

/** The published fields of one type of fact; no other field is published. */
export interface Publication<Event> {
  readonly meaning: string;
  /** The version of the public shape, which changes independently of the stored one. */
  readonly version: number;
  readonly fields: Readonly<Record<string, Field<Event>>>;
}

export interface Field<Event> {
  readonly kind: Kind<unknown>;
  readonly meaning: string;
  readonly from: (event: Event, council: CouncilCode | null) => unknown;
}

export type Publications<Event extends { type: string }> = {
  readonly [Type in Event['type']]: Publication<Extract<Event, { type: Type }>>;
};

/** The kind must match the value's type, or it does not compile. */
export const field = <Event, Value>(
  kind: Kind<Value>,
  meaning: string,
  from: (event: Event, council: CouncilCode | null) => NoInfer<Value>,
): Field<Event> => ({ kind, meaning, from });

/** A fact that can be decoded but not published as the contract promises. */
export class Unpublishable extends Error {
  override readonly name = 'Unpublishable';
}

/**
 * The public data of a fact, for the receiving council. Throws {@link Unpublishable} rather than send what
 * its schema does not allow.
 */
export function publicData<Event extends { type: string }>(
  { fields }: Publication<Event>,
  event: Event,
  council: CouncilCode | null,
): Readonly<Record<string, unknown>> {
  const values = Object.entries(fields).map(([name, { kind, from }]) => {
    const value = attempt(() => from(event, council));
    // The value itself stays out of the message, which is logged.
    if (!kind.accepts(value))
      throw new Unpublishable(`${event.type} lacks ${name} in the form that the contract requires`);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}

function attempt(from: () => unknown): unknown {
  try {
    return from();
  } catch {
    return undefined;
  }
}

export const schemaOf = (id: string, { meaning, fields }: Publication<never>): JsonSchema => ({
  $id: id,
  description: meaning,
  type: 'object',
  additionalProperties: true,
  required: Object.keys(fields),
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { kind, meaning: description }]) => [
      name,
      { ...kind.schema, description },
    ]),
  ),
});

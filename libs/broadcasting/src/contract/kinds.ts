import { type CalendarDate, type Instant, parseCalendarDate, parseInstant } from '#legislation';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A kind of value that may be published: its schema, and a check of values. */
export interface Kind<Value> {
  readonly schema: JsonSchema;
  readonly accepts: (value: unknown) => value is Value;
}

const kind = <Value>(schema: JsonSchema, accepts: (value: unknown) => boolean): Kind<Value> => ({
  schema,
  accepts: accepts as (value: unknown) => value is Value,
});

/** A code or a reference, never a sentence: texts about people have no place in the contract. */
export const code = <Code extends string = string>(): Kind<Code> =>
  kind<Code>(
    { type: 'string', minLength: 1, maxLength: 256 },
    (value) => typeof value === 'string' && value.length > 0 && value.length <= 256,
  );

export const day: Kind<CalendarDate> = kind(
  { type: 'string', format: 'date' },
  (value) => parseCalendarDate(value) !== undefined,
);

export const moment: Kind<Instant> = kind(
  { type: 'string', format: 'date-time' },
  (value) => parseInstant(value) !== undefined,
);

export const yesOrNo: Kind<boolean> = kind({ type: 'boolean' }, (value) => typeof value === 'boolean');

export const wholePence: Kind<number> = kind({ type: 'integer' }, Number.isSafeInteger);

export const oneOf = <const Choice extends string>(...choices: readonly Choice[]): Kind<Choice> =>
  kind({ type: 'string', enum: choices }, (value) => choices.includes(value as Choice));

export const orNull = <Value>({ schema, accepts }: Kind<Value>): Kind<Value | null> =>
  kind({ oneOf: [schema, { type: 'null' }] }, (value) => value === null || accepts(value));

/** A number of things, or an amount that is not money. */
export const amount: Kind<number> = kind({ type: 'number', minimum: 0 }, (value) => Number.isFinite(value));

export const listOf = <Item>({ schema, accepts }: Kind<Item>): Kind<readonly Item[]> =>
  kind({ type: 'array', items: schema }, (value) => Array.isArray(value) && value.every(accepts));

export const codes: Kind<readonly string[]> = listOf(code());

export const amounts: Kind<readonly number[]> = listOf(amount);

/** A value with several named parts, none of them missing. */
export const shape = <Value extends object>(
  parts: {
    readonly [Name in keyof Value]: Kind<Value[Name]>;
  },
): Kind<Value> => {
  const named = Object.entries<Kind<unknown>>(parts);
  return kind(
    {
      type: 'object',
      required: named.map(([name]) => name),
      properties: Object.fromEntries(named.map(([name, { schema }]) => [name, schema])),
    },
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      named.every(([name, { accepts }]) => accepts((value as Record<string, unknown>)[name])),
  );
};

/** Values under names that the contract does not list. */
export const byName = <Item>({ schema, accepts }: Kind<Item>): Kind<Readonly<Record<string, Item>>> =>
  kind(
    { type: 'object', additionalProperties: schema },
    (value) => typeof value === 'object' && value !== null && Object.values(value).every(accepts),
  );

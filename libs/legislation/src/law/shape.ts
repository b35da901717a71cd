/** The faults of a value at a place, in words; empty if there are none. */
export type Shape = (value: unknown, place: string) => readonly string[];

const expected =
  (what: string, is: (value: unknown) => boolean): Shape =>
  (value, place) =>
    is(value) ? [] : [`"${place}" must be ${what}`];

const longest = 10_000;

export const text: Shape = expected(
  'a text',
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= longest,
);

export const yesOrNo: Shape = expected('true or false', (value) => typeof value === 'boolean');

export const wholeNumber = (least: number, most: number): Shape =>
  expected(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  );

export const number: Shape = expected(
  'a number of zero or more',
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);

export const oneOf = (...choices: readonly (string | boolean)[]): Shape =>
  expected(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));

export const either =
  (one: Shape, other: Shape): Shape =>
  (value, place) =>
    one(value, place).length === 0 ? [] : other(value, place);

export const listOf =
  (entry: Shape, atMost = 200): Shape =>
  (value, place) =>
    Array.isArray(value) && value.length <= atMost
      ? value.flatMap((each, at) => entry(each, `${place}.${at + 1}`))
      : [`"${place}" must be a list of at most ${atMost}`];

/** Any names, each with a value of this kind. */
export const mapOf =
  (entry: Shape): Shape =>
  (value, place) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, each]) => entry(each, `${place}.${name}`))
      : [`"${place}" must have a value for each name`];

export interface Fields {
  readonly [name: string]: Shape;
}

/**
 * These fields and no others; some of them may be left out. Other fields are refused, because a misspelt field would
 * have no effect.
 */
export const fieldsOf =
  (required: Fields, optional: Fields = {}): Shape =>
  (value, place) => {
    if (!isRecord(value)) return [`"${place}" must be an object`];
    const at = (name: string) => (place === '' ? name : `${place}.${name}`);
    const allowed = { ...required, ...optional };
    return [
      ...Object.keys(value)
        .filter((name) => !Object.hasOwn(allowed, name))
        .map((name) => `"${at(name)}" is not known here`),
      ...Object.entries(required).flatMap(([name, shape]) => shape(value[name], at(name))),
      ...Object.entries(optional).flatMap(([name, shape]) =>
        value[name] === undefined ? [] : shape(value[name], at(name)),
      ),
    ];
  };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

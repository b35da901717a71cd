import { getMetadataStorage } from 'class-validator';
import { neverTaken } from '../http/validation.js';

export type Schema = Readonly<Record<string, unknown>>;

/** The validator's rules for a body or query: these decide, whatever the type says. */
export interface Rules {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

// biome-ignore lint/complexity/noBannedTypes: as class-validator types what is decorated.
type Class = Function;

interface Rule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string | undefined;
  readonly constraints?: readonly unknown[] | undefined;
  readonly each?: boolean | undefined;
}

const isOptional = ({ type }: Rule): boolean => type === 'conditionalValidation';

export function rulesOf(target: Class): Rules {
  const all: readonly Rule[] = getMetadataStorage().getTargetValidationMetadatas(target, '', true, false);
  const never = new Set(
    all.filter(({ name }) => name === neverTaken).map(({ propertyName }) => propertyName),
  );
  const rules = all.filter(({ propertyName }) => !never.has(propertyName));
  const byProperty = new Map<string, Rule[]>();
  for (const rule of rules)
    byProperty.set(rule.propertyName, [...(byProperty.get(rule.propertyName) ?? []), rule]);
  const properties = [...byProperty].map(([name, of]) => [name, schemaOf(of)] as const);
  const required = [...byProperty].filter(([, of]) => !of.some(isOptional)).map(([name]) => name);
  return { properties: Object.fromEntries(properties), required };
}

function schemaOf(rules: readonly Rule[]): Schema {
  const of = (each: boolean) =>
    Object.assign({}, ...rules.filter((rule) => (rule.each ?? false) === each).map(keywords)) as Schema;
  const items = of(true);
  const isList = Object.keys(items).length > 0;
  return { ...of(false), ...(isList && { type: 'array', items }) };
}

/** A rule in JSON Schema; undefined if JSON Schema cannot express it. */
function keywords({ name = '', constraints = [] }: Rule): Schema {
  const [first, second] = constraints;
  const said: Readonly<Record<string, () => Schema>> = {
    isString: () => ({ type: 'string' }),
    isCalendarDate: () => ({ type: 'string', format: 'date' }),
    isLength: () => ({
      type: 'string',
      minLength: first,
      ...(second !== undefined && { maxLength: second }),
    }),
    matches: () => ({ type: 'string', pattern: (first as RegExp).source }),
    isIn: () => ({ enum: [...new Set(first as readonly unknown[])] }),
    isInt: () => ({ type: 'integer' }),
    isNumber: () => ({ type: 'number' }),
    min: () => ({ minimum: first }),
    max: () => ({ maximum: first }),
    isBoolean: () => ({ type: 'boolean' }),
    isArray: () => ({ type: 'array' }),
    arrayNotEmpty: () => ({ type: 'array', minItems: 1 }),
    arrayMinSize: () => ({ type: 'array', minItems: first }),
    arrayMaxSize: () => ({ type: 'array', maxItems: first }),
    arrayUnique: () => ({ type: 'array', uniqueItems: true }),
    isObject: () => ({ type: 'object' }),
  };
  return said[name]?.() ?? {};
}

/** The validated classes, by the names of their schemas. */
export function checkedClasses(): ReadonlyMap<string, readonly Class[]> {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<Class, unknown> };
  const byName = new Map<string, Class[]>();
  for (const target of storage.validationMetadatas.keys())
    byName.set(target.name, [...(byName.get(target.name) ?? []), target]);
  return byName;
}

/** Nest's description of a property, with the validator's rules. */
export function merged(known: Schema | undefined, asked: Schema): Schema {
  if (!known) return asked;
  const { items: ofEach, ...own } = asked;
  if (!ofEach) {
    const reference = referenceOf(known);
    if (reference !== undefined && reference !== brandedText) return known;
    const plain = withoutReference(known);
    return { ...plain, ...withoutType(plain, own) };
  }
  // Nest puts the rules for items on the list.
  const { pattern: _, minLength: __, maxLength: ___, minimum: ____, maximum: _____, ...list } = known;
  const { enum: words, ...listed } = list;
  const items = { ...(words ? { enum: words } : {}), ...(known.items as Schema) };
  return { ...listed, ...own, items: merged(items, ofEach as Schema) };
}

/** The compiler's plugin gives our branded texts this type. */
export const brandedText = '#/components/schemas/Object';

/** The schema to which a property refers; Nest wraps a reference that has a description. */
const referenceOf = ({ $ref, allOf }: Schema): unknown =>
  $ref ?? (allOf as readonly Schema[] | undefined)?.find((each) => each.$ref)?.$ref;

function withoutReference({ $ref: _, allOf: __, ...rest }: Schema): Schema {
  return rest;
}

/** A type that Nest knows from TypeScript is as exact; but every whole number is an integer. */
const withoutType = (known: Schema, { type, enum: words, ...rest }: Schema): Schema => ({
  ...rest,
  ...((known.type === undefined || type === 'integer') && type !== undefined && { type }),
  ...(words !== undefined && { enum: words }),
});

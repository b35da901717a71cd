/** Converts Nest's schemas from OpenAPI 3.0 to OpenAPI 3.1, whose schemas are JSON Schema. */
export function asJsonSchema<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((each) => asJsonSchema(each)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, each]) => [key, asJsonSchema(each)]));
  return isNullable(inner) ? (orNull(withReference(inner)) as Part) : (withReference(inner) as Part);
}

type Schema = Readonly<Record<string, unknown>>;

/** A property may be called `nullable`; the keyword is true or false. */
const isNullable = (schema: Schema): boolean => schema.nullable === true;

/** Nest wraps a reference that has a description; JSON Schema lets both stand side by side. */
function withReference({ nullable, ...schema }: Schema): Schema {
  const rest = typeof nullable === 'boolean' ? schema : { nullable, ...schema };
  const { allOf, type, ...said } = rest as { allOf?: unknown; type?: unknown };
  const [only, ...more] = Array.isArray(allOf) ? allOf : [];
  const isWrapped = more.length === 0 && typeof only === 'object' && only !== null && '$ref' in only;
  return isWrapped ? { ...only, ...said } : withoutUndefined(rest);
}

function orNull(given: Schema): Schema {
  const [said, schema] = [partOf(given, isSaid), partOf(given, (key) => !isSaid(key))];
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }], ...said };
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, type: [schema.type, 'null'], ...words, ...said };
}

/** What is said of a value to people and programs, and is no rule for it. */
const isSaid = (key: string): boolean => /^(title|description|x-.+)$/.test(key);

const partOf = (schema: Schema, isIn: (key: string) => boolean): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => isIn(key)));

const withoutUndefined = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([, each]) => each !== undefined));

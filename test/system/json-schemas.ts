import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = Readonly<Record<string, unknown>>;

/** Where a value does not match a schema. */
export type FaultsIn = (value: unknown) => readonly string[];

/**
 * Validates by the schemas of an OpenAPI document. If closed, unknown properties are errors too, although the
 * document tells clients to expect some.
 */
export function judges(components: object | undefined, isClosed: boolean): (schema: Schema) => FaultsIn {
  // Optimised code takes longer to make than the values of a spec take to be judged.
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats, code: { optimize: false } });
  ajv.addSchema({ $id: 'openapi', components: prepared(components, isClosed) });
  return (schema) => faultsBy(ajv.compile(prepared(schema, isClosed) as Schema));
}

const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  uuid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/,
};

const faultsBy = (validate: ValidateFunction) => (value: unknown) => {
  validate(value);
  const faults = (validate.errors ?? []).map(
    // Ignore the index within a list.
    ({ instancePath, message, params }) =>
      `${instancePath.replace(/\/\d+/g, '/*')} ${message} ${JSON.stringify(params)}`,
  );
  return [...new Set(faults)];
};

function prepared(part: unknown, isClosed: boolean): unknown {
  if (Array.isArray(part)) return part.map((each) => prepared(each, isClosed));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as Record<string, unknown>;
  const closes = isClosed && 'properties' in rest && !('additionalProperties' in rest);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, prepared(each, isClosed)])),
    ...(typeof $ref === 'string' && { $ref: $ref.replace('#', 'openapi#') }),
    ...(closes && { additionalProperties: false }),
  };
}

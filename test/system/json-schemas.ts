import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = Readonly<Record<string, unknown>>;

/** Where a value is not as a schema says. */
export type FaultsIn = (value: unknown) => readonly string[];

/**
 * Judges by the schemas of an OpenAPI document; closed, a property that the document does not speak of is a fault too,
 * though it allows clients to meet one.
 */
export function judges(components: object | undefined, isClosed: boolean): (schema: Schema) => FaultsIn {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
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
    // Whichever item of a list it is.
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

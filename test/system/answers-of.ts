import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

/** A route that is read, as the OpenAPI document has it. */
export interface Described {
  readonly path: string;
  readonly tags: readonly string[];
  readonly roles: readonly string[] | undefined;
  /** Whether the document says no more of the answer than that it is an object. */
  readonly isShapeless: boolean;
  /** Where an answer is not as the document says. */
  readonly faultsIn: (body: unknown) => readonly string[];
  /** The same, and where it says what the document does not speak of. */
  readonly surprisesIn: (body: unknown) => readonly string[];
}

interface Operation {
  readonly tags?: readonly string[];
  readonly 'x-casebook-roles'?: readonly string[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>
  >;
}

interface Document {
  readonly paths: object;
  readonly components?: object;
}

/** Every `GET` that answers JSON. */
export function answersOf({ paths, components }: Document): readonly Described[] {
  const open = compiler(components, false);
  const closed = compiler(components, true);
  return Object.entries(paths as Record<string, { get?: Operation }>).flatMap(([path, { get }]) => {
    const schema = get?.responses[200]?.content?.['application/json']?.schema;
    if (!get || !schema) return [];
    return [
      {
        path,
        tags: get.tags ?? [],
        roles: get['x-casebook-roles'],
        isShapeless: schema.type === 'object' && !schema.properties,
        faultsIn: faultsBy(open(schema)),
        surprisesIn: faultsBy(closed(schema)),
      },
    ];
  });
}

function compiler(components: object | undefined, isClosed: boolean): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', components: asJsonSchema(components, isClosed) });
  return (schema) => ajv.compile(asJsonSchema(schema, isClosed) as Schema);
}

const faultsBy = (validate: ValidateFunction) => (body: unknown) => {
  validate(body);
  const faults = (validate.errors ?? []).map(
    // Whichever item of a list it is.
    ({ instancePath, message, params }) =>
      `${instancePath.replace(/\/\d+/g, '/*')} ${message} ${JSON.stringify(params)}`,
  );
  return [...new Set(faults)];
};

/** What OpenAPI 3.0 says, as JSON Schema; closed, with no field that it does not speak of. */
function asJsonSchema(part: unknown, isClosed: boolean): unknown {
  if (Array.isArray(part)) return part.map((each) => asJsonSchema(each, isClosed));
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, $ref, ...rest } = part as Record<string, unknown>;
  const closes = isClosed && 'properties' in rest && !('additionalProperties' in rest);
  const own = {
    ...Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, asJsonSchema(each, isClosed)])),
    ...(typeof $ref === 'string' && { $ref: $ref.replace('#', 'openapi#') }),
    ...(closes && { additionalProperties: false }),
  };
  return nullable === true ? { anyOf: [own, { type: 'null' }] } : own;
}

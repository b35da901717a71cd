import { judges } from './json-schemas.js';

type Schema = Readonly<Record<string, unknown>>;

/** A read route, as in the OpenAPI document. */
export interface Described {
  readonly path: string;
  readonly tags: readonly string[];
  readonly roles: readonly string[] | undefined;
  /** Whether the document only says that the answer is an object. */
  readonly isShapeless: boolean;
  /** Where an answer does not match the document. */
  readonly faultsIn: (body: unknown) => readonly string[];
  /** The same, including properties that the document does not have. */
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
  const open = judges(components, false);
  const closed = judges(components, true);
  return Object.entries(paths as Record<string, { get?: Operation }>).flatMap(([path, { get }]) => {
    const schema = get?.responses[200]?.content?.['application/json']?.schema;
    if (!get || !schema) return [];
    return [
      {
        path,
        tags: get.tags ?? [],
        roles: get['x-casebook-roles'],
        isShapeless: schema.type === 'object' && !schema.properties,
        faultsIn: open(schema),
        surprisesIn: closed(schema),
      },
    ];
  });
}

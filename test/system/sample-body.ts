import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** What stands in bodies under a name, where its schema says only that it is text. */
const named: Readonly<Record<string, string>> = {
  council: 'CAM',
  employer: 'CAM',
  host: 'CAM',
  otherwise: 'CAM',
  officer: 'dylan.price',
  month: '2026-04',
  firstMonth: '2026-04',
};

/** A body that a schema allows, as far as it says, for what is to be sent with one thing wrong. */
export function sampleOf(
  document: OpenAPIObject,
  given: Schema,
  ids: Readonly<Record<string, string>>,
  name = '',
): unknown {
  const schema = resolved(document, given);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'array':
      return schema.items ? [sampleOf(document, schema.items, ids, name)] : [];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, each]) => [
          key,
          sampleOf(document, each, ids, key),
        ]),
      );
    default:
      if (schema.format === 'date') return '2026-05-05';
      return ids[name] ?? named[name] ?? 'abc';
  }
}

export function resolved(document: OpenAPIObject, schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (!ref) return schema;
  return (document.components?.schemas?.[ref.split('/').at(-1)!] ?? {}) as Schema;
}

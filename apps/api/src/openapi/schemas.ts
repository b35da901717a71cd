import { schemasOfTypes } from './schemas.generated.js';

type Schemas = Readonly<Record<string, unknown>>;

/** The schemas that Nest knows, and those made from our types that something refers to. */
export function allSchemas(paths: object, known: Schemas): Schemas {
  const schemas: Record<string, unknown> = { ...known };
  const waiting = namesIn([paths, known]);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name in schemas) continue;
    const schema = schemasOfTypes[name];
    if (!schema) throw new Error(`No type and no class has the schema ${name}: run npm run openapi.`);
    schemas[name] = schema;
    waiting.push(...namesIn(schema));
  }
  const twice = Object.keys(known).filter((name) => name in schemasOfTypes);
  if (twice.length > 0) throw new Error(`A class and a type have the same name in the document: ${twice}`);
  return schemas;
}

const namesIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { repository } from '../repository.js';
import type { JsonSchema } from './json-schema.js';
import { TypeSchemas } from './type-schemas.js';

const from = join(repository, 'apps/api/src/openapi/answers.ts');
const to = join(repository, 'apps/api/src/openapi/schemas.generated.ts');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const source = asSource(schemasOfTypes());
if (!values.check) await writeFile(to, source);
else if ((await readFile(to, 'utf8')) !== source) {
  process.stderr.write('The schemas are not those of the types: run `npm run openapi` and commit them.\n');
  process.exitCode = 1;
}

/** The types in `SchemasOfTypes`, and those they refer to. */
function schemasOfTypes(): Readonly<Record<string, JsonSchema>> {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, repository);
  const program = ts.createProgram([from], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(from)!;
  const named = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find(({ name }) => name === 'SchemasOfTypes')!;
  const schemas = new TypeSchemas(checker);
  const roots = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(named));
  schemas.nameAll(roots.map((root) => [root.name, checker.getTypeOfSymbol(root)]));
  return schemas.named;
}

function asSource(schemas: Readonly<Record<string, JsonSchema>>): string {
  const lines = Object.entries(schemas)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, schema]) => `  ${name}: ${JSON.stringify(schema)},\n`);
  return (
    '// Written by `npm run openapi` from the types in answers.ts.\n' +
    `export const schemasOfTypes: Readonly<Record<string, object>> = {\n${lines.join('')}};\n`
  );
}

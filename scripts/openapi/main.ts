import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { repository } from '../repository.js';
import { openApiText } from './document.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = join(repository, 'docs/openapi.json');

const text = await openApiText();
const { valid, errors } = await new Validator().validate(JSON.parse(text));
if (!valid) fail(`The API's document is not valid OpenAPI: ${JSON.stringify(errors, undefined, 2)}`);
else if (!values.check) await writeFile(file, text);
else if (comparable(await readFile(file, 'utf8').catch(() => 'null')) !== comparable(text))
  fail('docs/openapi.json is not what the API says of itself: run `npm run openapi` and commit it.');

/** The compiler orders the words of a union differently in each build. */
function comparable(document: string): string {
  const sorted = (key: string, value: unknown) =>
    key === 'enum' && Array.isArray(value) ? value.toSorted() : value;
  return JSON.stringify(JSON.parse(document), sorted);
}

function fail(because: string): void {
  process.stderr.write(`${because}\n`);
  process.exitCode = 1;
}

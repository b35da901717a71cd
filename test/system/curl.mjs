import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** As much of curl as the README's walkthrough uses, for a machine that has none. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    request: { type: 'string', short: 'X', default: 'GET' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    'data-binary': { type: 'string' },
    'write-out': { type: 'string', short: 'w', default: '' },
  },
});
const data = values['data-binary'];
const answer = await fetch(positionals[0], {
  method: values.request,
  headers: values.header.map((header) => header.split(/: ?(.*)/s).slice(0, 2)),
  ...(data !== undefined && { body: data.startsWith('@') ? readFileSync(data.slice(1)) : data }),
});
process.stdout.write(await answer.text());
process.stdout.write(values['write-out'].replace('%{http_code}', String(answer.status)));

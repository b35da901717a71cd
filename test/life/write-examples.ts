import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarDate } from '#legislation';
import { repository } from '../../scripts/repository.js';
import { moves } from './moves.js';

/** The moves tried on cases at every stage are also the document's examples. */
const on = calendarDate('2026-06-01');
const the = {
  ...{ stands: 'to assess', type: 'pp.full.householder', diary: [], today: on },
  ...{ decisions: ['granted', 'refused'] as const, description: 'A rear extension' },
  caseId: '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11',
  details: { caseId: '32ce8279-2dee-5f53-8474-fb29d8e9f3b0', reference: '26/00001/DISC' },
};

const lines = Object.entries(moves).map(([route, ways]) => {
  const body = ways[0]!.body(on, the);
  return `  ${JSON.stringify(route)}: ${JSON.stringify(body)},\n`;
});
const submission = await readFile(join(repository, 'libs/intake/fixtures/tree-notice.json'), 'utf8');
await writeFile(
  join(repository, 'apps/api/src/openapi/examples.generated.ts'),
  '// Written by `npm run openapi` from test/life/moves.ts and libs/intake/fixtures.\n' +
    `export const examplesOfMoves: Readonly<Record<string, object>> = {\n${lines.sort().join('')}};\n\n` +
    `export const exampleOfSubmission: object = ${JSON.stringify(JSON.parse(submission))};\n`,
);

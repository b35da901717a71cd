import { writeFile } from 'node:fs/promises';
import { tokenFor } from '../submit/sending.js';

/** How many of a hundred requests use existing ids; the others use unknown ones. */
const mostly = 0.8;

const lastMonths = 14;

/** Existing ids in an office with two years of data, by path parameter. */
async function knownValues(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const headers = { authorization: `Bearer ${await tokenFor(url, 'Helen Marsh')}` };
  const read = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { cases } = (await read('/caseload?size=200')) as { cases: { caseId: string; officer: string }[] };
  const listed = cases.slice(0, 25).map(({ caseId }) => caseId);
  return {
    council: ['CAM', 'SCA'],
    caseId: listed,
    officer: [...new Set(cases.flatMap(({ officer }) => officer ?? []))],
    service: ['cambridge'],
    pool: ['policy', 'systems', 'management'],
    month: monthsUntil(new Date()),
    year: [String(new Date().getFullYear()), String(new Date().getFullYear() - 1)],
    documentId: ['submitted-1', 'submitted-2'],
    requestId: ['fee'],
  };
}

/** Settings for Schemathesis with values for paths, so that sequences find something to act on. */
export async function writeKnownValues(url: string, file: string): Promise<void> {
  const known = Object.entries(await knownValues(url)).filter(([, values]) => values.length > 0);
  const lines = known.flatMap(([name, values]) => [
    `dictionaries.${name}.values = ${JSON.stringify(values)}`,
    `parameters."path.${name}" = { dictionary = "${name}", probability = ${mostly} }`,
  ]);
  await writeFile(file, lines.join('\n'));
}

function monthsUntil(day: Date): string[] {
  const month = (ago: number) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - ago, 1));
  return Array.from({ length: lastMonths }, (_, ago) => month(ago).toISOString().slice(0, 7));
}

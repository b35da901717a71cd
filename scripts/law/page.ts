import { join } from 'node:path';
import {
  type CalendarDate,
  type Confidence,
  type DatedRow,
  englandFees,
  inForce,
  type LawTable,
  lawTables,
  linkOf,
  listedFees,
  parseCalendarDate,
  tableInForce,
  tariffOn,
} from '#legislation';
import { repository } from '../repository.js';

export const page = join(repository, 'docs/law.md');

const surely: Record<Confidence, string> = { V: 'seen', D: 'worked out', K: 'not seen' };

/** The day of a page, for which a spec generates it again. */
export function dayOf(text: string): CalendarDate {
  const day = parseCalendarDate(/in force on (\d{4}-\d{2}-\d{2})/.exec(text)?.[1]);
  if (!day) throw new Error('The page does not say of which day it is.');
  return day;
}

/** Every rule in force on a day, with its source and confidence. */
export function lawPage(on: CalendarDate): string {
  return [
    `# The law, as Casebook has it`,
    '',
    `Every national rule in force on ${on}. Written from \`libs/legislation/src/data\` by \`npm run law\`; a spec compares. A council may put rows of its own in place of those that were not seen (\`POST /councils/{council}/law/adoptions\`); \`GET /councils/{council}/law\` shows what it then has.`,
    '',
    'How sure: **seen** in the source named; **worked out** from one that was seen; **not seen**: common knowledge among planners, to be checked before it is relied on. An answer is no surer than the least sure rule it rests on, and says so.',
    ...lawTables.flatMap((table) => section(table, on)),
    ...fees(on),
    '',
  ].join('\n');
}

function section(table: LawTable, on: CalendarDate): string[] {
  const keys = [...new Set(table.rows.map(({ key }) => key))];
  const rows = keys.flatMap((key) => inForce(table, key, on, {})?.row ?? []);
  if (rows.length === 0) return [];
  return [
    '',
    `## ${words(table.name)}`,
    '',
    '| rule | says | since | source | how sure |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      line([`\`${row.key}\``, says(row), row.from, linked(row.source), surely[row.confidence]]),
    ),
  ];
}

function fees(on: CalendarDate): string[] {
  const table = tableInForce(englandFees, on);
  if (!table) return [];
  return [
    '',
    '## Fees',
    '',
    `${table.law}, from ${table.startsOn}.`,
    '',
    '| fee | of | per | amount | source | how sure |',
    '| --- | --- | --- | --- | --- | --- |',
    ...listedFees(tariffOn(table, on, undefined, [])).map(
      ({ code, words: of, unit, amountPence, source, confidence }) =>
        line([
          `\`${code}\``,
          of,
          unit,
          `£${(amountPence / 100).toFixed(2)}`,
          linked(source),
          surely[confidence],
        ]),
    ),
  ];
}

function linked(source: string): string {
  const link = linkOf(source);
  return link ? `[${source}](${link})` : source;
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** The rule's own text if it has one, or else field by field. */
function says({ key: _, from: __, until: ___, source: ____, confidence: _____, ...rest }: DatedRow): string {
  const { rule, ...fields } = rest as Record<string, unknown>;
  if (typeof rule === 'string') return rule;
  return Object.entries(fields)
    .map(([name, value]) => `${words(name).toLowerCase()}: ${valueInWords(value)}`)
    .join('; ');
}

function valueInWords(value: unknown): string {
  if (value === true || value === false) return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueInWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) =>
      typeof each === 'string' ? `${name} ${each}` : `${words(name)} (${valueInWords(each)})`,
    )
    .join(', ');
}

/** `determination-periods` and `largestCommittee` as one would write them. */
function words(name: string): string {
  const spaced = name
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

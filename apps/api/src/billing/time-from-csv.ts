import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { malformed } from '../http/problem.js';
import { RecordTimeBody } from './time.body.js';

const columns = ['entryId', 'workedOn', 'minutes', 'caseId', 'council', 'pool', 'activity', 'chargeable'];

/** The entries of a CSV, checked as those of JSON are. One bad line and none is taken. */
export function timeFromCsv(csv: string): RecordTimeBody {
  const [header = '', ...lines] = csv.split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = header.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !columns.includes(name));
  if (unknown !== undefined)
    throw malformed([{ field: 'csv', because: `the first line must name columns of ${columns.join(', ')}` }]);
  const entries = lines.map((line) => entryOf(names, cells(line)));
  const body = plainToInstance(RecordTimeBody, { entries });
  const faults = validateSync(body, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length === 0) return body;
  const bad = (faults[0]?.children ?? []).map(({ property, children = [] }) => ({
    field: `csv.${Number(property) + 2}`,
    because: children.flatMap((each) => Object.values(each.constraints ?? {})).join('; '),
  }));
  throw malformed(bad.length > 0 ? bad : [{ field: 'csv', because: 'needs between 1 and 500 lines' }]);
}

function entryOf(names: readonly string[], values: readonly string[]): Record<string, unknown> {
  const given = names.map((name, at) => [name, values[at]?.trim() ?? ''] as const);
  return Object.fromEntries(
    given.filter(([, value]) => value !== '').map(([name, value]) => [name, typed(name, value)]),
  );
}

function typed(name: string, value: string): unknown {
  if (name === 'minutes') return Number(value);
  return name === 'chargeable' ? ({ yes: true, true: true, no: false, false: false }[value] ?? value) : value;
}

const cells = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .slice(0, columns.length);

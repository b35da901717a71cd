import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { csvRows } from '#intake';
import { malformed } from '../../http/problem.js';
import { RecordTimeBody } from './time.body.js';

const columns = ['entryId', 'workedOn', 'minutes', 'caseId', 'council', 'pool', 'activity', 'chargeable'];

/** The entries of a CSV, checked like JSON. If one line is bad, none is accepted. */
export function timeFromCsv(csv: string): RecordTimeBody {
  const [header, ...rows] = csvRows(csv);
  const names = header?.cells ?? [];
  if (names.some((name) => !columns.includes(name)))
    throw malformed([
      { field: 'csv', because: `the first line must name columns out of ${columns.join(', ')}` },
    ]);
  const broken = rows.find(({ isUnclosed, cells }) => isUnclosed || cells.length > names.length);
  if (broken)
    throw malformed([
      {
        field: `csv.${broken.line}`,
        because: broken.isUnclosed
          ? 'a quote is opened here and never closed'
          : `has ${broken.cells.length} cells instead of ${names.length}`,
      },
    ]);
  const body = plainToInstance(RecordTimeBody, { entries: rows.map(({ cells }) => entryOf(names, cells)) });
  const faults = validateSync(body, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length === 0) return body;
  const bad = (faults[0]?.children ?? []).map(({ property, children = [] }) => ({
    field: `csv.${rows[Number(property)]?.line ?? 1}`,
    because: children.flatMap((each) => Object.values(each.constraints ?? {})).join('; '),
  }));
  throw malformed(bad.length > 0 ? bad : [{ field: 'csv', because: 'needs between 1 and 500 lines' }]);
}

function entryOf(names: readonly string[], values: readonly string[]): Record<string, unknown> {
  const given = names.map((name, at) => [name, values[at] ?? ''] as const);
  return Object.fromEntries(
    given.filter(([, value]) => value !== '').map(([name, value]) => [name, typed(name, value)]),
  );
}

function typed(name: string, value: string): unknown {
  if (name === 'minutes') return Number(value);
  return name === 'chargeable' ? ({ yes: true, true: true, no: false, false: false }[value] ?? value) : value;
}

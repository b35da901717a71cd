import { type CalendarDate, parseCalendarDate } from '../dates.js';
import type { Answer, Confidence, Fact, Reason } from './answer.js';
import { leastSure } from './answer.js';

/**
 * One version of one rule. `until` is the last day on which it applies; without it the rule is still in
 * force.
 */
export interface DatedRow {
  readonly key: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly source: string;
  readonly confidence: Confidence;
}

/** A row as written in a data file: its days are still text. */
export type Written<Row extends DatedRow> = Omit<Row, 'from' | 'until'> & {
  readonly from: string;
  readonly until?: string;
};

export interface DatedTable<Row extends DatedRow> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** The faults in a set of rows for this table, in words. */
  readonly faultsIn: (rows: readonly DatedRow[]) => readonly string[];
}

/** A council's own rows by table. They replace national rows of confidence K, or are added if there is none. */
export interface Corrections {
  readonly [table: string]: readonly DatedRow[];
}

export interface Version<Row extends DatedRow> {
  readonly row: Row;
  readonly councilRow: boolean;
}

/** Checks the rows when the module is loaded: the program must not start with faulty law. */
export function datedTable<Row extends DatedRow>(
  name: string,
  written: readonly Written<Row>[],
  faultsOf: (row: Row) => readonly string[] = () => [],
): DatedTable<Row> {
  const rows = written as unknown as readonly Row[];
  const faults = faultsIn(rows, faultsOf);
  if (faults.length > 0) throw new RangeError(`The table "${name}" is faulty: ${faults.join('; ')}`);
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return { name, rows, byKey, faultsIn: (others) => faultsIn(others as readonly Row[], faultsOf) };
}

/** The faults in a set of versions, in words; empty if there are none. */
export function faultsIn<Row extends DatedRow>(
  rows: readonly Row[],
  faultsOf: (row: Row) => readonly string[] = () => [],
): readonly string[] {
  const own = rows.flatMap((row) => {
    const faults = faultsOfAnyRow(row);
    return (faults.length > 0 ? faults : faultsOf(row)).map((fault) => `${row.key || '(no key)'}: ${fault}`);
  });
  return [...own, ...overlaps(rows)];
}

function faultsOfAnyRow({ key, from, until, source, confidence }: DatedRow): readonly string[] {
  const faults: string[] = [];
  if (typeof key !== 'string' || key.trim() === '') faults.push('has no key');
  if (!parseCalendarDate(from)) faults.push(`starts on "${from}", which is no day`);
  if (until !== undefined && !parseCalendarDate(until)) faults.push(`ends on "${until}", which is no day`);
  if (until !== undefined && until < from) faults.push(`ends on ${until}, before it starts on ${from}`);
  if (typeof source !== 'string' || source.trim() === '') faults.push('names no source');
  if (!['V', 'D', 'K'].includes(confidence)) faults.push(`has the confidence "${confidence}", not V, D or K`);
  return faults;
}

function overlaps(rows: readonly DatedRow[]): readonly string[] {
  const byStart = [...rows].sort((a, b) =>
    a.key === b.key ? compare(a.from, b.from) : compare(a.key, b.key),
  );
  return byStart.flatMap((row, at) => {
    const next = byStart[at + 1];
    if (!next || next.key !== row.key || (row.until !== undefined && row.until < next.from)) return [];
    return [`${row.key}: the version from ${row.from} overlaps the one from ${next.from}`];
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const holdsOn = ({ from, until }: DatedRow, day: CalendarDate): boolean =>
  from <= day && (until === undefined || day <= until);

/** The version of a rule on a day. A council's row counts only if the national one is absent or unverified. */
export function inForce<Row extends DatedRow>(
  table: DatedTable<Row>,
  key: string,
  day: CalendarDate,
  corrections: Corrections = {},
): Version<Row> | undefined {
  const national = table.byKey.get(key)?.find((row) => holdsOn(row, day));
  if (national && national.confidence !== 'K') return { row: national, councilRow: false };
  const council = corrections[table.name]?.find((row) => row.key === key && holdsOn(row, day)) as
    | Row
    | undefined;
  if (council) return { row: council, councilRow: true };
  return national && { row: national, councilRow: false };
}

const ownRule = 'The council has its own rule on this, and it applies.';

/** An answer that cites the version it came from. */
export function answer<Value, Row extends DatedRow>(
  value: Value,
  table: DatedTable<Row>,
  { row, councilRow }: Version<Row>,
  working: {
    rule: string;
    inputs: Readonly<Record<string, Fact | undefined>>;
    steps: readonly string[];
    restsOn?: readonly Reason[];
  },
): Answer<Value> {
  const { rule, inputs, steps, restsOn = [] } = working;
  const given = Object.entries(inputs).filter((entry): entry is [string, Fact] => entry[1] !== undefined);
  const because: Reason = {
    rule,
    source: row.source,
    confidence: leastSure(row.confidence, ...restsOn.map((reason) => reason.confidence)),
    inForceFrom: row.from,
    row: { table: table.name, key: row.key, councilRow },
    inputs: Object.fromEntries(given),
    steps: councilRow ? [ownRule, ...steps] : steps,
    ...(restsOn.length > 0 && { restsOn }),
  };
  return { value, because };
}

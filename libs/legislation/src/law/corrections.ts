import type { Corrections, DatedRow } from './dated-table.js';
import { type LawTable, lawTables } from './law-tables.js';
import { type RowShape, rowShapes } from './row-shapes.js';
import { fieldsOf, isRecord } from './shape.js';

type ReadCorrections = { readonly corrections: Corrections } | { readonly faults: readonly string[] };

/**
 * Accepts a council's own rows, or reports everything wrong with them. A row may replace a national row of confidence
 * K, or be added if there is none. A verified rule is corrected for all councils, in the data.
 */
export function readCorrections(proposed: unknown): ReadCorrections {
  if (!isRecord(proposed)) return { faults: ['Corrections are a list of rows for each table.'] };
  const faults = Object.entries(proposed).flatMap(([name, rows]) => faultsOfTable(name, rows));
  return faults.length > 0 ? { faults } : { corrections: proposed as unknown as Corrections };
}

function faultsOfTable(name: string, rows: unknown): readonly string[] {
  const table = lawTables.find((each) => each.name === name);
  if (!table) return [`There is no table "${name}".`];
  if (!Array.isArray(rows) || !rows.every(isRecord)) return [`${name}: rows are expected.`];
  const shapes = rows.flatMap((row) => faultsOfShape(table, row));
  if (shapes.length > 0) return shapes.map((fault) => `${name}: ${fault}`);
  const dated = rows as unknown as readonly DatedRow[];
  const verified = dated.flatMap((row) => faultsAgainstVerified(table, row));
  return [...table.faultsIn(dated), ...verified].map((fault) => `${name}: ${fault}`);
}

/** A row must have the fields of its table and no others, because the code that reads it relies on that. */
function faultsOfShape({ name, rows }: LawTable, row: Readonly<Record<string, unknown>>): readonly string[] {
  const shape = Object.hasOwn(rowShapes, name) ? rowShapes[name] : undefined;
  if (!shape) return ['is the same for every council'];
  const { key, from: _from, until: _until, source: _source, confidence: _confidence, ...says } = row;
  const hasRule = shape.newKeys || rows.some((national) => national.key === key);
  const unknown = hasRule ? [] : [`there is no rule "${key}", so nothing would ever follow one`];
  return [...unknown, ...changed(shape, rows, row), ...fieldsOf(shape.says, shape.mayAlsoSay)(says, '')].map(
    (fault) => `${key}: ${fault}`,
  );
}

function changed(
  { fixed }: RowShape,
  rows: readonly DatedRow[],
  row: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (fixed === undefined) return [];
  const nationals = rows.filter(({ key }) => key === row.key) as readonly unknown[];
  const stays = nationals.every((national) => isRecord(national) && national[fixed] === row[fixed]);
  return stays ? [] : [`its ${fixed} is the same for every council`];
}

const faultsAgainstVerified = ({ rows }: LawTable, { key, from, until }: DatedRow): readonly string[] =>
  rows
    .filter((national) => national.key === key && national.confidence !== 'K')
    .filter((national) => (!until || national.from <= until) && (!national.until || from <= national.until))
    .map((national) => `${key}: the national rule from ${national.from} is verified and cannot be replaced`);

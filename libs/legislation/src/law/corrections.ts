import type { Corrections, DatedRow } from './dated-table.js';
import { type LawTable, lawTables } from './law-tables.js';

export type ReadCorrections = { readonly corrections: Corrections } | { readonly faults: readonly string[] };

/**
 * Takes a council's own rows from outside, or says everything that is wrong with them. A row may replace a national one
 * of confidence K, or stand where there is none; a verified rule is corrected for all councils, in the data.
 */
export function readCorrections(proposed: unknown): ReadCorrections {
  if (!isRecord(proposed)) return { faults: ['Corrections are a list of rows for each table.'] };
  const faults = Object.entries(proposed).flatMap(([name, rows]) => faultsOfTable(name, rows));
  return faults.length > 0 ? { faults } : { corrections: proposed as unknown as Corrections };
}

function faultsOfTable(name: string, rows: unknown): readonly string[] {
  const table = lawTables.find((known) => known.name === name);
  if (!table) return [`There is no table "${name}".`];
  if (!Array.isArray(rows) || !rows.every(isRecord)) return [`${name}: rows are expected.`];
  const shapes = rows.flatMap((row) => faultsOfShape(table, row));
  if (shapes.length > 0) return shapes.map((fault) => `${name}: ${fault}`);
  const dated = rows as unknown as readonly DatedRow[];
  const verified = dated.flatMap((row) => faultsAgainstVerified(table, row));
  return [...table.faultsIn(dated), ...verified].map((fault) => `${name}: ${fault}`);
}

/** A row must have what the table's rows all have, of the same kinds: what reads it relies on that. */
function faultsOfShape(
  { rows: [first, ...others] }: LawTable,
  row: Record<string, unknown>,
): readonly string[] {
  const always = Object.entries(first ?? {}).filter(([name]) => others.every((other) => name in other));
  return always.flatMap(([name, example]) =>
    kindOf(row[name]) === kindOf(example)
      ? []
      : [`${String(row.key)}: "${name}" is missing or not of its kind`],
  );
}

const faultsAgainstVerified = ({ rows }: LawTable, { key, from, until }: DatedRow): readonly string[] =>
  rows
    .filter((national) => national.key === key && national.confidence !== 'K')
    .filter((national) => (!until || national.from <= until) && (!national.until || from <= national.until))
    .map((national) => `${key}: the national rule from ${national.from} is verified and cannot be replaced`);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

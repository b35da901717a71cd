import { type FeeCode, feeLines } from '../data/fees/tables.js';
import type { CalendarDate } from '../dates.js';
import { englandFees } from '../fees/fee-book.js';
import type { CouncilFeeRow } from '../fees/tariff.js';
import { type Pence, pence } from '../fees/values.js';
import type { Confidence, Fact } from './answer.js';
import { readCorrections } from './corrections.js';
import type { CouncilLaw } from './council-law.js';
import type { Corrections, DatedRow } from './dated-table.js';
import type { Span } from './superseding.js';

/** One rule as a council enters it: its key and its contents. Days and source come with the adoption. */
export interface CouncilRule {
  /** A table of the law, or `fees`. */
  readonly table: string;
  readonly key: string;
  readonly says: Readonly<Record<string, Fact>>;
}

/** The data that all rules of one adoption share. */
interface Adoption extends Span {
  readonly source: string;
  readonly confidence: Confidence;
  /** The regulations that let the council set its own fees; without them it may only correct unverified ones. */
  readonly power: string | null;
}

/** Fees are stored in a book of their own, but entered like any other table. */
const feesTable = 'fees';

interface FeeRow extends DatedRow {
  readonly amountPence: number;
}

/** The rules as dated rows, by table, including fees. */
export function rowsOf(rules: readonly CouncilRule[], adopted: Omit<Adoption, 'power'>): Corrections {
  const { from, until, source, confidence } = adopted;
  const dated = { from, ...(until !== undefined && { until }), source, confidence };
  const byTable = new Map<string, DatedRow[]>();
  for (const { table, key, says } of rules)
    byTable.set(table, [...(byTable.get(table) ?? []), { ...says, key, ...dated }]);
  return Object.fromEntries(byTable);
}

/** The faults in the rules that a council wants to adopt, in words; empty if there are none. */
export function faultsOfRules(rules: readonly CouncilRule[], adopted: Adoption): readonly string[] {
  const { [feesTable]: fees = [], ...corrections } = rowsOf(rules, adopted);
  const read = readCorrections(corrections);
  const reserved = rules.flatMap(({ table, key, says }) =>
    ['key', 'from', 'until', 'source', 'confidence']
      .filter((name) => Object.hasOwn(says, name))
      .map((name) => `${table}: ${key}: "${name}" is said once, for the whole adoption`),
  );
  return [
    ...reserved,
    ...('faults' in read ? read.faults : []),
    ...faultsOfFees(fees as readonly FeeRow[], adopted),
  ];
}

function faultsOfFees(rows: readonly FeeRow[], { power }: Adoption): readonly string[] {
  const twice = rows.filter(({ key }, at) => rows.findIndex((other) => other.key === key) < at);
  return [
    ...rows.flatMap((row) => [...faultsOfFee(row), ...(power === null ? verifiedFee(row) : [])]),
    ...twice.map(({ key }) => `fees: ${key}: is given twice`),
  ];
}

function faultsOfFee({ key, amountPence, ...others }: FeeRow): readonly string[] {
  const unknown = Object.keys(others).filter(
    (name) => !['from', 'until', 'source', 'confidence'].includes(name),
  );
  return [
    ...(Object.hasOwn(feeLines, key) ? [] : [`fees: there is no line "${key}" in the fee table`]),
    ...(Number.isSafeInteger(amountPence) && amountPence >= 0 && amountPence <= 100_000_000_000
      ? []
      : [`fees: ${key}: "amountPence" must be whole pence, none or more`]),
    ...unknown.map((name) => `fees: ${key}: "${name}" is not known here`),
  ];
}

const verifiedFee = ({ key, from, until }: FeeRow): readonly string[] =>
  englandFees
    .filter((table, at) => {
      const next = englandFees[at + 1]?.startsOn;
      return (!until || table.startsOn <= until) && (!next || from < next);
    })
    .filter(({ amounts }) => amounts[key as FeeCode]?.confidence === 'V')
    .map(
      ({ startsOn }) =>
        `fees: ${key}: England’s amount from ${startsOn} is verified, and is replaced only under a power to set fees`,
    );

/** A council's rows in the form that the functions of the law take. */
export function councilLawOf(council: string, rows: Corrections): CouncilLaw {
  const { [feesTable]: fees = [], ...corrections } = rows;
  return { council, corrections, fees: (fees as readonly FeeRow[]).map((row) => feeOf(council, row)) };
}

const feeOf = (
  council: string,
  { key, from, until, amountPence, source, confidence }: FeeRow,
): CouncilFeeRow => ({
  council,
  code: key as FeeCode,
  startsOn: from as CalendarDate,
  ...(until !== undefined && { lastDay: until }),
  amountPence: pence(amountPence) as Pence,
  source,
  confidence,
});

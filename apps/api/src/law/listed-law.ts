import {
  type CalendarDate,
  type CouncilLaw,
  type DatedRow,
  englandFees,
  holidayOutlook,
  inForce,
  type LawTable,
  type ListedFee,
  lawTables,
  listedFees,
  tableInForce,
  tariffOn,
} from '#legislation';
import type { CouncilFeeView, CouncilLawRowView, CouncilLawView } from './council-law.view.js';
import type { LawFeeView, LawRowView, LawView } from './law.view.js';

/** All the law held here, as data that anybody may read and a council may correct. */
export const listedLaw = (on: CalendarDate): LawView => ({
  publicHolidays: holidayOutlook(on),
  tables: lawTables.map(({ name, rows }) => ({ name, rows: rows.map(rowOf) })),
  feeTables: englandFees.map((table) => ({
    startsOn: table.startsOn,
    law: table.law,
    fees: listedFees(tariffOn(table, table.startsOn, undefined, [])).map(feeOf),
  })),
});

/** The law in force for a council on a day, rule by rule, with the owner of each rule. */
export const listedCouncilLaw = (council: string, law: CouncilLaw, on: CalendarDate): CouncilLawView => ({
  council,
  on,
  tables: lawTables.map((table) => ({ name: table.name, rows: rowsInForce(council, table, law, on) })),
  fees: feesInForce(council, law, on),
});

function rowsInForce(
  council: string,
  table: LawTable,
  { corrections }: CouncilLaw,
  on: CalendarDate,
): CouncilLawRowView[] {
  const keys = new Set([...table.rows, ...(corrections[table.name] ?? [])].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const version = inForce(table, key, on, corrections);
    return version ? [{ ...rowOf(version.row), of: version.councilRow ? council : 'England' }] : [];
  });
}

function feesInForce(council: string, { fees }: CouncilLaw, on: CalendarDate): CouncilFeeView[] {
  const table = tableInForce(englandFees, on);
  if (!table) return [];
  return listedFees(tariffOn(table, on, council, fees)).map((fee) => ({
    ...feeOf(fee),
    of: fee.table.of,
    from: fee.table.startsOn,
  }));
}

const feeOf = ({ code, words, unit, amountPence, source, confidence }: ListedFee): LawFeeView => ({
  ...{ code, words, unit, amountPence, source, confidence },
});

function rowOf({ key, from, until, source, confidence, ...says }: DatedRow & { rule?: unknown }): LawRowView {
  return {
    key,
    ...(typeof says.rule === 'string' && { rule: says.rule }),
    from,
    ...(until !== undefined && { until }),
    source,
    confidence,
    says,
  };
}

import { type DatedRow, englandFees, lawTables, listedFees, tariffOn } from '#legislation';
import type { LawRowView, LawView } from './law.view.js';

/** All the law there is here, as data that anyone may read and a council may correct. */
export const listedLaw = (): LawView => ({
  tables: lawTables.map(({ name, rows }) => ({ name, rows: rows.map(rowOf) })),
  feeTables: englandFees.map((table) => ({
    startsOn: table.startsOn,
    law: table.law,
    fees: listedFees(tariffOn(table, table.startsOn, undefined, [])).map(
      ({ code, words, unit, amountPence, source, confidence }) => ({
        code,
        words,
        unit,
        amountPence,
        source,
        confidence,
      }),
    ),
  })),
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

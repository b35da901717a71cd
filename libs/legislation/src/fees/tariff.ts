import { type FeeCode, feeLines } from '../data/fees/tables.js';
import type { CalendarDate } from '../dates.js';
import type { Confidence } from '../law/answer.js';
import type { FeeProblem, FeeStep, TableInForce } from './answer.js';
import { type FeeAmount, type FeeTable, feeCodes } from './fee-book.js';
import { type Pence, pence } from './values.js';

/** One amount that a council has set for itself. It replaces England's amount from a day on. */
export interface CouncilFeeRow {
  readonly council: string;
  readonly code: FeeCode;
  readonly startsOn: CalendarDate;
  /** Its last day; afterwards England's amount applies again. */
  readonly lastDay?: CalendarDate;
  readonly amountPence: Pence;
  readonly source: string;
  readonly confidence: Confidence;
}

interface TariffAmount extends FeeAmount {
  readonly table: TableInForce;
}

/** The amount of every line on one day in one council. */
export interface Tariff {
  readonly table: TableInForce;
  readonly amountOf: (code: FeeCode) => TariffAmount;
}

export function tariffOn(
  table: FeeTable,
  day: CalendarDate,
  council: string | undefined,
  rows: readonly CouncilFeeRow[],
): Tariff {
  const england: TableInForce = { of: 'England', startsOn: table.startsOn };
  const own = new Map<FeeCode, CouncilFeeRow>();
  for (const row of rows) {
    const isInForce = row.council === council && row.startsOn <= day && (!row.lastDay || day <= row.lastDay);
    const earlier = own.get(row.code);
    if (isInForce && (!earlier || earlier.startsOn <= row.startsOn)) own.set(row.code, row);
  }
  return {
    table: england,
    amountOf: (code) => {
      const row = own.get(code);
      if (!row) return { ...table.amounts[code], table: england };
      const { amountPence, source, confidence } = row;
      return { amountPence, source, confidence, table: { of: row.council, startsOn: row.startsOn } };
    },
  };
}

/** Rows come from outside, so a bad row is reported as a problem and does not throw. */
export function problemsOfRows(rows: readonly CouncilFeeRow[]): readonly FeeProblem[] {
  return rows
    .filter(
      ({ code, amountPence }) =>
        !feeCodes.includes(code) || !Number.isSafeInteger(amountPence) || amountPence < 0,
    )
    .map(({ council, code, startsOn }) => ({
      code: 'unusable-council-table' as const,
      fact: `${council} ${code} from ${startsOn}`,
      because: "A council's row needs a code of the fee table and an amount of whole pence, none or more.",
    }));
}

/** A number of units of a line, as a step of the calculation. */
export function chargeFor(tariff: Tariff, code: FeeCode, units = 1): FeeStep {
  const { amountPence: ratePence, source, confidence, table } = tariff.amountOf(code);
  const { words, unit } = feeLines[code];
  const amountPence = pence(ratePence * units);
  return { kind: 'charge', code, words, units, unit, ratePence, amountPence, table, source, confidence };
}

export interface ListedFee extends TariffAmount {
  readonly code: FeeCode;
  readonly words: string;
  readonly unit: string;
}

/** The whole current table, for a council to read and correct. */
export const listedFees = (tariff: Tariff): readonly ListedFee[] =>
  feeCodes.map((code) => ({
    code,
    words: feeLines[code].words,
    unit: feeLines[code].unit,
    ...tariff.amountOf(code),
  }));

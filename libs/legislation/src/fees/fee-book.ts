import { provisionOf } from '../data/fees/provisions.js';
import { type FeeCode, feeLines, feeTables } from '../data/fees/tables.js';
import { type CalendarDate, calendarDate } from '../dates.js';
import type { Confidence } from '../law/answer.js';
import { type Pence, pounds } from './values.js';

export interface FeeAmount {
  readonly amountPence: Pence;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface FeeTable {
  readonly startsOn: CalendarDate;
  readonly law: string;
  readonly amounts: Readonly<Record<FeeCode, FeeAmount>>;
}

/** The available tables, oldest first. */
export type FeeBook = readonly FeeTable[];

export const feeCodes = Object.keys(feeLines) as readonly FeeCode[];

function readAmount(code: FeeCode, day: keyof (typeof feeLines)[FeeCode]['from']): FeeAmount {
  const { from } = feeLines[code];
  const [, amount, confidence] = /^(\d+) ([VDK])$/.exec(from[day]) ?? [];
  if (!amount || !confidence) throw new RangeError(`${code} from ${day}: "${from[day]}" is not an amount`);
  const sure = confidence as Confidence;
  return { amountPence: pounds(Number(amount)), confidence: sure, source: provisionOf(code) };
}

/** The statutory tables of England. Read once when loaded: an unreadable line stops the program. */
export const englandFees: FeeBook = feeTables.map(({ startsOn, law }) => ({
  startsOn: calendarDate(startsOn),
  law,
  amounts: Object.fromEntries(feeCodes.map((code) => [code, readAmount(code, startsOn)])) as Record<
    FeeCode,
    FeeAmount
  >,
}));

/** The book with one more table: the newest with some changed amounts. It shows the effect of a new table. */
export function withNewTable(
  book: FeeBook,
  startsOn: CalendarDate,
  law: string,
  changed: Partial<Record<FeeCode, FeeAmount>>,
): FeeBook {
  const earlier = book.filter((table) => table.startsOn < startsOn);
  const before = earlier.at(-1);
  if (!before) throw new RangeError(`No fee table starts before ${startsOn}`);
  return [...earlier, { startsOn, law, amounts: { ...before.amounts, ...changed } }];
}

export const tableInForce = (book: FeeBook, day: CalendarDate): FeeTable | undefined =>
  book.findLast((table) => table.startsOn <= day);

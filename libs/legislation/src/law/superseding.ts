import { addDays, type CalendarDate } from '../dates.js';
import type { DatedRow } from './dated-table.js';

/** The days from a first day on. `until` is the last day; without it, they do not end. */
export interface Span {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/**
 * The rows without the days of a new row under the same key: earlier rows end before it, and start again after it if
 * they last longer.
 */
export const leavingFree = <Row extends DatedRow>(
  rows: readonly Row[],
  key: string,
  span: Span,
): readonly Row[] =>
  rows.flatMap((row) =>
    row.key === key && meet(row, span) ? [...before(row, span), ...after(row, span)] : [row],
  );

/** The rows with another row, which replaces all rows under its key on its days. */
export const superseding = <Row extends DatedRow>(rows: readonly Row[], row: Row): readonly Row[] => [
  ...leavingFree(rows, row.key, row),
  row,
];

const meet = (one: Span, other: Span): boolean =>
  (one.until === undefined || other.from <= one.until) &&
  (other.until === undefined || one.from <= other.until);

const before = <Row extends DatedRow>(row: Row, { from }: Span): readonly Row[] =>
  row.from < from ? [{ ...row, until: addDays(from, -1) }] : [];

const after = <Row extends DatedRow>(row: Row, { until }: Span): readonly Row[] =>
  until !== undefined && (row.until === undefined || row.until > until)
    ? [{ ...row, from: addDays(until, 1) }]
    : [];

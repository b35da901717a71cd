import type { Schemas } from '../api/casebook-api.js';

type Law = Schemas['LawView'];
type Row = Schemas['LawRowView'];

const isInForce = ({ from, until }: Pick<Row, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === undefined || day <= until);

const seenInItsSource = 'seen in its source';

/** The tables in force on a day. In each, unverified rules come first. */
export function lawShown({ tables, publicHolidays }: Pick<Law, 'tables' | 'publicHolidays'>, day: string) {
  const shown = tables.map(({ name, rows }) => ({
    name: nameInWords(name),
    id: name,
    rows: rows
      .filter((row) => isInForce(row, day))
      .map((row) => ({ ...row, isSure: row.confidence === seenInItsSource }))
      .toSorted(
        (one, other) => Number(one.isSure) - Number(other.isSure) || one.key.localeCompare(other.key),
      ),
  }));
  const unsureOf = ({ rows }: (typeof shown)[number]): number => rows.filter(({ isSure }) => !isSure).length;
  const inForce = shown
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, unsure: unsureOf(table) }))
    .toSorted((one, other) => Number(other.unsure > 0) - Number(one.unsure > 0));
  return {
    ...{ publicHolidays, tables: inForce },
    rules: inForce.reduce((all, { rows }) => all + rows.length, 0),
    unsure: inForce.reduce((all, { unsure }) => all + unsure, 0),
  };
}

/** "Appeal procedures" */
export const nameInWords = (name: string): string => {
  const words = name.replaceAll('-', ' ').replace(/^ps2\b/, 'PS2');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

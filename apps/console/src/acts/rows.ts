import { rowsSent } from './reading.js';
import { type Sent, textAt } from './sent.js';

/**
 * Moves or removes rows of a list on a form. The controls `_up` and `_away` contain, for example,
 * `conditions.2`.
 */
export function rearranged(sent: Sent): Sent {
  const up = rowNamed(textAt(sent, '_up'));
  const away = rowNamed(textAt(sent, '_away'));
  const { _up: _, _away: __, ...rest } = sent;
  if (up && up.row > 0) return renumbered(rest, up.at, (row) => swapped(row, up.row));
  if (away) return renumbered(rest, away.at, (row) => without(row, away.row));
  return rest;
}

function rowNamed(text: string) {
  const [, name, row] = /^(\w+)\.(\d{1,2})$/.exec(text) ?? [];
  return name === undefined ? undefined : { at: `f.${name}`, row: Number(row) };
}

const swapped = (row: number, moved: number): number =>
  row === moved ? moved - 1 : row === moved - 1 ? moved : row;

const without = (row: number, gone: number): number | null =>
  row === gone ? null : row > gone ? row - 1 : row;

/** Renumbers rows. A row without a new place is removed. */
function renumbered(sent: Sent, at: string, place: (row: number) => number | null): Sent {
  const last = rowsSent(sent, at);
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const row = name.startsWith(`${at}.`) ? /^(\d+)\.(.+)$/.exec(name.slice(at.length + 1)) : null;
      if (!row || Number(row[1]) > last) return [[name, value]];
      const to = place(Number(row[1]));
      return to === null ? [] : [[`${at}.${to}.${row[2]}`, value]];
    }),
  );
}

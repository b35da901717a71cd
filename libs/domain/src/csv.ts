type Cell = string | number | bigint | readonly string[] | null;

/** In the format of RFC 4180: column names, then one line per row. Safe to open in a spreadsheet. */
export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: Iterable<{ readonly [Name in Column]: Cell }>,
): string => {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(columns.map((column) => cell(row[column])).join(','));
  return lines.map((line) => `${line}\r\n`).join('');
};

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  // A spreadsheet would run text that begins like this as a formula.
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { csvRows } from '#intake';
import { malformed } from '../http/problem.js';

/** Somebody who lives or works near the site. */
interface Neighbour {
  readonly name: string | null;
  readonly address: readonly string[];
}

const columns = ['name', 'address', 'postcode'];
const most = 500;

/**
 * The addresses in a list: `address` (its lines separated by commas), and optional `name` and `postcode`. The
 * same address twice is one neighbour. If one line is bad, none is accepted.
 */
export function neighboursFromCsv(csv: string): readonly Neighbour[] {
  const [header, ...rows] = csvRows(csv);
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes('address') || names.some((name) => !columns.includes(name)))
    throw malformed([
      {
        field: 'csv',
        because: `the first line must name the column address, and may name the columns name and postcode`,
      },
    ]);
  const found = new Map<string, Neighbour>();
  for (const { line, cells, isUnclosed } of rows) {
    const value = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const address = [...value('address').split(','), value('postcode')]
      .map((each) => each.trim())
      .filter(Boolean);
    const fault = faultIn({ isUnclosed, cells: cells.length, columns: names.length, address });
    if (fault) throw malformed([{ field: `csv.${line}`, because: fault }]);
    const key = address.join('|').toLowerCase().replace(/\s+/g, '');
    if (!found.has(key)) found.set(key, { name: value('name') || null, address });
  }
  if (found.size === 0 || found.size > most)
    throw malformed([{ field: 'csv', because: `needs between 1 and ${most} addresses` }]);
  return [...found.values()];
}

function faultIn(row: {
  readonly isUnclosed: boolean;
  readonly cells: number;
  readonly columns: number;
  readonly address: readonly string[];
}): string | undefined {
  if (row.isUnclosed) return 'a quote is opened here and never closed';
  if (row.cells > row.columns)
    return `has ${row.cells} cells instead of ${row.columns}: put the address in quotes`;
  if (row.address.length < 2) return 'needs a full address: its lines separated by commas, and the postcode';
  if (row.address.length > 7) return 'an envelope has room for seven lines';
  return row.address.some((each) => each.length > 100) ? 'a line has at most 100 characters' : undefined;
}

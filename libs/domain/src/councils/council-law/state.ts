import {
  type Corrections,
  type CouncilLaw,
  councilLawOf,
  leavingFree,
  nationalLaw,
  rowsOf,
  superseding,
} from '#legislation';
import { noIds, type UsedIds } from '../../client-ids.js';
import type { CouncilCode } from '../../values.js';
import type { CouncilLawEvent, LawAdopted, LawWithdrawn } from './events.js';

/** The rows in force, by table, and the entries behind them. */
export interface CouncilLawBook {
  readonly council: CouncilCode | null;
  readonly entries: UsedIds;
  readonly rows: Corrections;
}

export const emptyBook: CouncilLawBook = { council: null, entries: noIds, rows: {} };

export function evolve({ entries, ...book }: CouncilLawBook, event: CouncilLawEvent): CouncilLawBook {
  const { council, effectiveOn: from } = event;
  const span = { from, ...(event.until !== null && { until: event.until }) };
  switch (event.type) {
    case 'CouncilLawAdopted':
      return { council, entries, rows: adopted(book.rows, event, span) };
    case 'CouncilLawWithdrawn':
      return { council, entries, rows: withdrawn(book.rows, event, span) };
  }
  event satisfies never;
}

/** The law under which the council's cases are decided. */
export const lawIn = ({ council, rows }: CouncilLawBook): CouncilLaw =>
  council === null ? nationalLaw : councilLawOf(council, rows);

type Days = Parameters<typeof leavingFree>[2];

function adopted(rows: Corrections, { rules, source, confidence }: LawAdopted, days: Days): Corrections {
  const all = new Map(Object.entries(rows));
  for (const [table, news] of Object.entries(rowsOf(rules, { ...days, source, confidence })))
    all.set(table, news.reduce(superseding, all.get(table) ?? []));
  return Object.fromEntries(all);
}

function withdrawn(rows: Corrections, { rules }: LawWithdrawn, days: Days): Corrections {
  const all = new Map(Object.entries(rows));
  for (const { table, key } of rules) all.set(table, leavingFree(all.get(table) ?? [], key, days));
  return Object.fromEntries(all);
}

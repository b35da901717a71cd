import { hidden, type ShownFacts, shows } from '../../shown.js';
import type { CaseloadRow } from '../caseload-row.js';

/** The columns that a fact changes, besides the revision and the time, which change with every fact. */
export type CaseloadColumn = Exclude<keyof CaseloadRow, 'caseId' | 'revision' | 'lastChangedAt' | 'brief'>;

export type Columns<Fact extends { readonly type: string }> = ShownFacts<Fact, CaseloadColumn>;

export const inFull = hidden('shown in the case in full; lists do not search or sort by it');

export const decides = shows(
  'stage',
  'meetsOn',
  'decision',
  'decidedOn',
  'isByMinister',
  'isByInspector',
  'isRevoked',
);

export const dates = shows('validFrom', 'decideBy', 'isLate');

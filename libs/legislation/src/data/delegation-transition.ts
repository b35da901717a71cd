import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The day of a case that decides whether the national scheme applies to it. */
interface DelegationTransitionRow extends DatedRow {
  readonly key: 'national';
  readonly appliesBy: 'received' | 'valid' | 'decided';
}

export const delegationTransition = datedTable<DelegationTransitionRow>('delegation-transition', [
  {
    key: 'national',
    from: '1974-04-01',
    appliesBy: 'decided',
    source: 'The draft regulations save nothing for cases in hand (law firms’ notes, June 2026)',
    confidence: 'K',
  },
]);
